using LaChan.Forecast.Air;
using LaChan.Science.Air;

namespace LaChan.Forecast.Radiation;

/// <summary>Zones of dose: where the levels are passed, on a grid that lies along the wind of the release.</summary>
static class DoseZones
{
    public static IEnumerable<DoseZone> Of(AirCase air, IReadOnlyList<DoseLevel> levels)
    {
        var frame = new DownwindFrame(PuffValues.WindAtRelease(air).WindFromDeg);
        var run = new DoseRun(air, 1.5 * PuffZones.FarthestM, CloudParts.CoarsePuffS);
        var seen = new Dictionary<(WindRectangle, int), DoseAt[]>();
        foreach (var level in levels)
        {
            var (field, cut) = PuffZones.Field(level.Threshold, Field);
            foreach (var ring in field.Rings(level.Threshold).Where(PuffZones.IsOuter))
                yield return new(level, PuffZones.Zone([.. ring.Select(p => frame.ToMap(p.EastM, p.NorthM))], cut));

            PuffField Field(WindRectangle rectangle, int columns, int rows)
            {
                // Levels look at the same rectangles, one after the other.
                if (!seen.TryGetValue((rectangle, columns), out var doses))
                    seen[(rectangle, columns)] = doses = run.At([.. PuffField.Places(air, frame, rectangle, columns, rows)]);
                return new([.. doses.Select(level.Value)], columns, rectangle);
            }
        }
    }
}
