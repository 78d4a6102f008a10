using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Weather;
using LaChan.Kernel;

namespace LaChan.Forecast.Sea;

/// <summary>Where oil on the sea drifts in three days and when it first comes to whose shore: by the wind, and by the current where one is known.</summary>
/// <remarks>
/// The wind, taken to stay, carries the oil at 3 % of its speed; others are tried (2 % and 4 %, 20° to either side) and give the range.
/// A current is added while it holds, then the wind alone goes on; half of it and half as much again are tried too.
/// Those of a gridded file change with place and hour.
/// The amount is not known, so only shares are told; they are those of a heavy fuel oil, which stays longest.
/// </remarks>
public sealed class SeaFront(IMapGround ground, IUnits units, WeatherGridFolder grids) : ISeaForecast
{
    /// <summary>Name and version of the model; a change of any result is a new version.</summary>
    public const string Model = "wind-drift-1";

    const int Seed = 1;

    /// <summary>So many particles ashore in a commune are its first contact: fewer are chance.</summary>
    const int FirstContact = 5;

    /// <summary>Strongest current that is believed, m/s: the tidal streams of the world's narrows.</summary>
    const double StrongestCurrentMs = 5;

    /// <summary>The first is the proposal.</summary>
    static readonly SeaPush[] Winds = [new(0.03, 0, 1), new(0.02, 0, 1), new(0.04, 0, 1), new(0.03, -20, 1), new(0.03, 20, 1)];

    /// <summary>Tried beside them where a current is known: it was measured at one place.</summary>
    static readonly SeaPush[] Currents = [new(0.03, 0, 0.5), new(0.03, 0, 1.5)];

    public bool IsSea(GeoPoint point, DateOnly day) => IsPlace(point) && !new SeaLand(ground, point, day).HoldsPlace;

    public SeaForecast? Of(SeaSighting sighting)
    {
        Refuse(sighting);
        var day = sighting.At.Day();
        var land = new SeaLand(ground, sighting.Point, day);
        if (land.HoldsPlace) return null;
        SeaPush[] pushes = sighting.Current is null ? Winds : [.. Winds, .. Currents];
        var (shore, drifts) = (land.Shore, new SeaDrift[pushes.Length]);
        Parallel.For(0, drifts.Length, i => drifts[i] = SeaDrift.Of(sighting, grids, pushes[i], shore, Seed, withOil: i == 0));
        var shores = Shores(sighting, [.. drifts.Select(x => Contacts(x, sighting.Point, day))], day);
        var start = sighting with { At = sighting.At.ToUniversalTime(), WindAt = sighting.WindAt.ToUniversalTime() };
        return new(
            Model, Seed, sighting, drifts[0].Areas, shores, drifts[0].Shares, Fingerprint.Of(Model, Fingerprint.Json(Seed), Fingerprint.Json(start), land.Text), Fingerprint.Of(Model, Fingerprint.Json(drifts[0].Areas), Fingerprint.Json(shores), Fingerprint.Json(drifts[0].Shares)));
    }

    static void Refuse(SeaSighting sighting)
    {
        List<Refusal> refusals = [];
        if (!IsPlace(sighting.Point)) refusals.Add(new("point", $"{sighting.Point.Lat}, {sighting.Point.Lon} is no place in degrees"));
        if (!(sighting.WindMs is >= 0 and <= 75)) refusals.Add(new("windMs", $"{sighting.WindMs}: a wind is 0 to 75 m/s"));
        if (!(sighting.WindFromDeg is >= 0 and <= 360)) refusals.Add(new("windFromDeg", $"{sighting.WindFromDeg}: a direction is 0 to 360 degrees"));
        if (sighting.Current is { } current)
        {
            if (!(current.SpeedMs is >= 0 and <= StrongestCurrentMs)) refusals.Add(new("current.speedMs", $"{current.SpeedMs}: a current is 0 to {StrongestCurrentMs} m/s"));
            if (!(current.ToDeg is >= 0 and <= 360)) refusals.Add(new("current.toDeg", $"{current.ToDeg}: a direction is 0 to 360 degrees"));
        }
        if (refusals.Count > 0) throw new RefusedException(refusals);
    }

    static bool IsPlace(GeoPoint point) => Math.Abs(point.Lat) <= 85 && Math.Abs(point.Lon) <= 178;

    /// <summary>Seconds until the first contact with the shore of each commune.</summary>
    Dictionary<UnitCode, double> Contacts(SeaDrift drift, GeoPoint place, DateOnly day) =>
        (from hit in drift.Ashore
         let commune = units.CommuneAt(place.Offset(hit.EastM, hit.NorthM), day)
         where commune is not null
         group hit.AtS by commune.Code into times
         where times.Count() >= FirstContact
         select (times.Key, First: times.Order().ElementAt(FirstContact - 1))).ToDictionary(x => x.Key, x => x.First);

    IReadOnlyList<SeaShoreReached> Shores(SeaSighting sighting, IReadOnlyList<Dictionary<UnitCode, double>> contacts, DateOnly day) =>
    [
        .. from code in contacts.SelectMany(x => x.Keys).Distinct()
           let commune = units.Commune(code, day)
           where commune is not null
           let times = contacts.Where(x => x.ContainsKey(code)).Select(x => x[code]).Order().Select(x => sighting.At.AddSeconds(x)).ToList()
           let likely = contacts[0].TryGetValue(code, out var proposed) ? sighting.At.AddSeconds(proposed) : times[times.Count / 2]
           orderby likely, code.Value
           select new SeaShoreReached(commune.Name, code, commune.Province, times[0], likely, times[^1], times, contacts.Count),
    ];
}
