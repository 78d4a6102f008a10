using LaChan.Contracts.Forecast;

namespace LaChan.Incidents.Room;

/// <summary>A named moment of the air's way.</summary>
/// <param name="Kind">released, discovered, now, reaches, whole. Words: <c>incidents.track.{Kind}</c>.</param>
/// <param name="Commune">For reaches: its name.</param>
public sealed record ArrivalMoment(DateTimeOffset At, string Kind, string Commune = "");

/// <summary>The time track of a room: from the release to when the whole zone is reached, with the moments that matter by name.</summary>
public sealed record ArrivalTimes(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<ArrivalMoment> Moments, bool CanSlide)
{
    const int MostCommunes = 6, RiverHours = 24;

    /// <param name="now">The reader's moment: a tick of its own.</param>
    /// <returns>Null while there is no forecast.</returns>
    public static ArrivalTimes? Of(IncidentFile file, DateTimeOffset now)
    {
        if (file.River is { } river) return Down(river, file.Draft.DiscoveredAt, now);
        if (file.Sea is { } sea) return Ashore(sea, file.Draft.DiscoveredAt, now);
        if (file.Forecast is not { } forecast) return null;
        List<ArrivalMoment> moments = [new(file.Draft.DiscoveredAt, "discovered"), new(now, "now")];
        if (forecast.Kind != "plume" || file.Finding?.Basis is not { } basis) return Between(moments, canSlide: false);
        moments.Add(new(basis.ReleasedAt, "released"));
        moments.AddRange((file.Finding.Reach?.Communes ?? []).Where(x => x is { ArrivesAt: not null, Level1: >= 1 } or { ArrivesAt: not null, Level2: >= 1 })
            .OrderBy(x => x.ArrivesAt).Take(MostCommunes).Select(x => new ArrivalMoment(x.ArrivesAt!.Value, "reaches", x.Name)));
        moments.Add(new(Whole(forecast, basis.ReleasedAt), "whole"));
        return Between(moments, canSlide: true);
    }

    /// <summary>Down a river: the next works first, then the next places, up to a day ahead.</summary>
    static ArrivalTimes Down(RiverForecast river, DateTimeOffset discoveredAt, DateTimeOffset now)
    {
        var next = river.Places.Where(x => x.LikelyAt > now && x.LikelyAt <= now.AddHours(RiverHours)).ToList();
        var named = next.OrderBy(x => x.Kind == "intake" ? 0 : x.Kind == "point" ? 1 : 2).ThenBy(x => x.LikelyAt).Take(MostCommunes);
        return Between([new(discoveredAt, "discovered"), new(now, "now"), .. named.Select(x => new ArrivalMoment(x.LikelyAt, "reaches", x.Name))], canSlide: next.Count > 0);
    }

    /// <summary>Over the sea: the next shores, up to the last area that was computed.</summary>
    static ArrivalTimes Ashore(SeaForecast sea, DateTimeOffset discoveredAt, DateTimeOffset now)
    {
        var shores = sea.Shores.Where(x => x.LikelyAt > now).Take(MostCommunes).Select(x => new ArrivalMoment(x.LikelyAt, "reaches", x.Name));
        return Between([new(discoveredAt, "discovered"), new(now, "now"), .. shores, .. sea.Areas.TakeLast(1).Select(x => new ArrivalMoment(x.At, "drift-end"))], canSlide: sea.Areas.Count > 0);
    }

    /// <summary>The moment inside the track that is nearest.</summary>
    public DateTimeOffset Within(DateTimeOffset at) => at < From ? From : at > To ? To : at;

    static DateTimeOffset Whole(ForecastMade forecast, DateTimeOffset releasedAt) =>
        AirFront.ReachesAt(forecast, releasedAt, GeoJson.FarthestKm(GeoJson.Proposed(forecast.Zones), forecast.Input.Source));

    static ArrivalTimes Between(List<ArrivalMoment> moments, bool canSlide) =>
        new(moments.Min(x => x.At), moments.Max(x => x.At), [.. moments.OrderBy(x => x.At)], canSlide);
}
