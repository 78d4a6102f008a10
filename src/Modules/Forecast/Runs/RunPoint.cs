using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Forecast.Radiation;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Runs;

/// <summary>What a run says at a place: computed from its inputs when asked, by the models that made its zones.</summary>
/// <param name="EastM">From the source.</param>
/// <param name="NorthM">From the source.</param>
/// <param name="MgM3">At the times, means over the averaging time that ends then.</param>
public sealed record RunPoint(GeoPoint Place, double EastM, double NorthM, double AveragingS, IReadOnlyList<double> TimesS, IReadOnlyList<double> MgM3)
{
    const double FarthestKm = 100, BreathM = 1.5;
    const int MostTimes = 60;

    /// <summary>Whether a run can be asked at places: those of nuclides, whose values are no weights, cannot.</summary>
    public static bool Can(Run run) => run is { Row.Kind: "air", Done: not null } && !NuclideSource.Holds(run.Asked.Input);

    /// <summary>Whether its source lies on the globe, not in local metres.</summary>
    public static bool OnGlobe(Run run) => StrictJson.Read(run.Asked.Input).Root.Object("source")?.Has("lat") == true;

    /// <exception cref="RefusedException">The place cannot be read, or lies too far away; or the run lies in local metres.</exception>
    public static RunPoint Of(Run run, ISubstances substances, string lat, string lon) => Of(run, substances, new(Number(lat, "lat", -85, 85), Number(lon, "lon", -180, 180)));

    /// <exception cref="RefusedException">The place lies too far away; or the run lies in local metres.</exception>
    public static RunPoint Of(Run run, ISubstances substances, GeoPoint place)
    {
        var field = AirField.Read(run.Asked.Input, substances);
        if (field.Place.Source is not { } source) throw new RefusedException("lat", "forecast.refused.local-metres", $"the run lies in local metres: no place on the globe can be asked");
        if (source.DistanceKm(place) > FarthestKm) throw new RefusedException("lat", "forecast.refused.too-far", $"{place.Lat}, {place.Lon}: lies {source.DistanceKm(place):0} km from the source; must be within {FarthestKm:0} km");
        var (east, north) = source.MetresTo(place);
        double[][] there = [[east, north, BreathM]];
        var samples = field.Sample(there, "series", field.AveragingS, Step(field, there));
        return new(place, east, north, field.AveragingS, samples.TimesS, [.. samples.Values.Select(x => 1e6 * x)]);
    }

    /// <summary>As many moments as a chart can show: the averaging time, or a multiple of it.</summary>
    static double Step(AirField field, double[][] there)
    {
        var end = field.Sample(there, "mean", field.AveragingS).TimesS[^1];
        return field.AveragingS * Math.Max(1, Math.Ceiling(end / field.AveragingS / MostTimes));
    }

    static double Number(string typed, string field, double min, double max) =>
        double.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number : throw new RefusedException(field, "forecast.refused.number-between", $"\"{typed}\": must be {min} – {max}");
}
