using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Zones of a puff: where the largest mean over the time of a threshold passes it. Drawn on a grid that lies along the wind of the release.</summary>
static class PuffZones
{
    public const double FarthestM = 50_000;

    public static IEnumerable<AirZone> Of(AirCase air, IReadOnlyList<AirThreshold> levels)
    {
        var frame = new DownwindFrame(PuffValues.WindAtRelease(air).WindFromDeg);
        foreach (var level in levels)
        {
            var exposureS = level.ExposureS(air.AveragingS);
            var (field, cut) = Field(level.KgM3, (rectangle, columns, rows) => PuffField.Of(air, frame, rectangle, columns, rows, exposureS));
            foreach (var ring in field.Rings(level.KgM3).Where(IsOuter))
                yield return new(level, exposureS / 60, air.Release.StartS, Zone([.. ring.Select(p => frame.ToMap(p.EastM, p.NorthM))], cut));
        }
    }

    /// <summary>The grid that just holds what is above a threshold: looked for in ever larger ones, then drawn fine.</summary>
    /// <param name="of">The values on a rectangle with so many columns and rows.</param>
    public static (PuffField Field, bool Cut) Field(double threshold, Func<WindRectangle, int, int, PuffField> of)
    {
        const int lookColumns = 64, lookRows = 41, columns = 160, rows = 81;
        double ahead = 300, behind = 60, aside = 80;
        while (true)
        {
            var look = of(new(-behind, -aside, ahead + behind, 2 * aside), lookColumns, lookRows);
            var (front, back, sides) = look.Touches(threshold);
            var farthest = ahead >= FarthestM || aside >= FarthestM || behind >= FarthestM;
            var cut = farthest && (front || back || sides);
            // From a high source nothing may have come down yet.
            front |= look.RisesAhead;
            if (farthest || !(front || back || sides)) return (of(look.Holding(threshold), columns, rows), cut);
            if (front) ahead = Math.Min(FarthestM, 1.7 * ahead);
            if (back) behind *= 2;
            if (sides) aside *= 1.7;
        }
    }

    internal static bool IsOuter(IReadOnlyList<(double EastM, double NorthM)> ring)
    {
        double twice = 0;
        for (var i = 1; i < ring.Count; i++) twice += ring[i - 1].EastM * ring[i].NorthM - ring[i].EastM * ring[i - 1].NorthM;
        return twice > 0;
    }

    internal static GroundZone Zone(List<(double EastM, double NorthM)> ring, bool cut)
    {
        var far = ring.MaxBy(p => p.EastM * p.EastM + p.NorthM * p.NorthM);
        var length = Math.Sqrt(far.EastM * far.EastM + far.NorthM * far.NorthM);
        var half = ring.Max(p => Math.Abs(p.EastM * far.NorthM - p.NorthM * far.EastM)) / Math.Max(length, 1e-9);
        return new(ring, 0, length, half, GroundZone.Area(ring), cut);
    }
}
