using System.Globalization;
using System.Text.Json.Nodes;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Runs;

/// <summary>What an officer knows in the first minute, as typed.</summary>
/// <param name="Size">small, medium, large.</param>
public sealed record ThreeFacts(string Lat, string Lon, string Substance, string Size);

/// <summary>Makes the input of a first run from three facts and the wind there: of a gridded file, or of the nearest station.</summary>
public sealed class FirstRun(ISubstances substances, IGriddedWeather grids, IReadings readings, IPolicies policies, Journal journal)
{
    public static readonly IReadOnlyList<string> Sizes = ["small", "medium", "large"];

    const double ReleaseHeightM = 1, WindHeightM = 10, RoughnessM = 0.1;

    /// <exception cref="RefusedException">What is missing or wrong, by the name of the field.</exception>
    public async Task<(string Title, string Input)> Compose(ThreeFacts facts, CancellationToken ct = default)
    {
        var refusals = new List<Refusal>();
        var (lat, lon) = (TypedNumber.Read(facts.Lat, "lat", 8, 24, refusals), TypedNumber.Read(facts.Lon, "lon", 102, 118, refusals));
        var substance = substances.Find(facts.Substance.Trim());
        if (substance is null or { Aegl.Count: 0 }) refusals.Add(new("substance", $"\"{facts.Substance}\""));
        if (!Sizes.Contains(facts.Size)) refusals.Add(new("size", $"\"{facts.Size}\""));
        if (refusals.Count > 0 || substance is null) throw new RefusedException(refusals);
        var place = new GeoPoint(lat, lon);
        var grid = await grids.Find("wind", place, journal.Now, ct);
        var station = grid is null ? readings.WindNear(place, journal.Now) ?? throw new RefusedException("wind", "") : null;
        var (speed, from) = (grid?.SpeedMs ?? station?.SpeedMs ?? 0, grid?.FromDeg ?? station?.FromDeg ?? 0);
        var rate = policies.Of("forecast.size-" + facts.Size, journal.Today).Value;
        var input = new JsonObject
        {
            ["kind"] = "plume", ["substance"] = substance.Symbol, ["at"] = journal.Now.ToOffset(VietNamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            ["source"] = new JsonObject { ["lat"] = Math.Round(lat, 6), ["lon"] = Math.Round(lon, 6), ["heightM"] = ReleaseHeightM, ["rateKgS"] = rate },
            ["weather"] = new JsonArray(new JsonObject
            {
                ["timeS"] = 0, ["windMs"] = Math.Max(0.5, Math.Round(speed, 2)), ["windHeightM"] = WindHeightM, ["windFromDeg"] = Math.Round(from), ["roughnessM"] = RoughnessM,
            }),
            ["averagingS"] = 600, ["output"] = "mean",
        };
        return ($"{substance.NameVi}, {Numbers.Text(rate, 1, "vi")} kg/s, {grid?.Origin.Source ?? station?.StationName} {(grid?.At ?? station?.At)?.Clock()}", input.ToJsonString(new() { WriteIndented = true }));
    }
}
