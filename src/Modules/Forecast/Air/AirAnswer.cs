using LaChan.Contracts.Reference;
using LaChan.Forecast.Dense;
using LaChan.Forecast.Radiation;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Air;

/// <summary>What a case in air gives: lines of CSV or one of GeoJSON, computed as they are read, and what must be said beside them.</summary>
public sealed record AirAnswer(IEnumerable<string> Lines, IReadOnlyList<Remark> Remarks)
{
    const int FarthestKm = 50;

    /// <summary>Reads and checks a case now; the answer is computed when it is called for.</summary>
    /// <param name="text">The case, kind plume, puff or dense.</param>
    /// <param name="levels">Where zones of dose end, for nuclides.</param>
    /// <param name="zones">Zones of thresholds, or of dose, in place of concentrations; null: concentrations.</param>
    /// <exception cref="RefusedException">Everything that is wrong with the case.</exception>
    public static Func<AirAnswer> Of(string text, ISubstances substances, DoseLevels levels, ZonesWanted? zones)
    {
        if (DenseCaseFile.Holds(text))
        {
            var dense = new DenseCaseFile(substances).Read(text, zones is not null, zones?.Nameless == true);
            var ends = zones?.Levels(dense.Substance, StrictJson.Read(text).Root.Moment("at"));
            return () => Heavy(dense, ends);
        }
        var air = new AirCaseFile(substances).Read(text, zones is not null, zones?.Nameless == true);
        if (air.Nuclides.Count > 0) return Radioactive(air, levels, zones);
        var drawn = zones?.Levels(air.Substance, air.At);
        return () => Passive(air, drawn);
    }

    static Func<AirAnswer> Radioactive(AirCase air, DoseLevels levels, ZonesWanted? zones) => zones is { Choice.IsUsual: false }
        ? throw new RefusedException("substance", "forecast.refused.nuclide-thresholds", $"\"{air.Substance}\": zones of nuclides are zones of dose; thresholds are not available for them")
        : () => NuclideAnswer.Of(air, levels, zones is not null);

    /// <param name="levels">Null: no zones.</param>
    static AirAnswer Passive(AirCase air, IReadOnlyList<AirThreshold>? levels)
    {
        var remarks = air.Remarks.Distinct().ToList();
        if (AirRun.OutsideTested(air)) remarks.Add(AirRun.Untested);
        if (levels is null) return new(AirRun.Csv(air), remarks);
        var drawn = AirRun.Zones(air, levels).ToList();
        remarks.AddRange(drawn.Where(x => x.Zone.LengthM > AirRun.ReachesM).Select(x => AirRun.Far($"zone {x.Level}", x.Zone)));
        return new([AirZoneGeoJson.Of(air, drawn)], remarks);
    }

    static AirAnswer Heavy(DenseCase dense, IReadOnlyList<AirThreshold>? levels)
    {
        var remarks = dense.Remarks.Distinct().ToList();
        if (levels is null) return new(DenseRun.Csv(dense), remarks);
        var drawn = DenseRun.Zones(dense, levels).ToList();
        remarks.AddRange(drawn.Where(x => x.Zone.Capped).Select(x => new Remark($"zone {x.Level}", "zone.cut", $"cut at {FarthestKm} km")));
        return new([AirZoneGeoJson.Of(new ZonePlace(dense.Substance, dense.Source, dense.XM, dense.YM), drawn)], remarks);
    }
}
