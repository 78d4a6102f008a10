using LaChan.Contracts.Reference;
using LaChan.Forecast.Dense;
using LaChan.Forecast.Radiation;

namespace LaChan.Forecast.Air;

/// <summary>What a case in air gives: lines of CSV or one of GeoJSON, computed as they are read, and what must be said beside them.</summary>
public sealed record AirAnswer(IEnumerable<string> Lines, IReadOnlyList<(string Field, string Remark)> Remarks)
{
    /// <summary>Reads and checks a case now; the answer is computed when it is called for.</summary>
    /// <param name="text">The case, kind plume, puff or dense.</param>
    /// <param name="levels">Where zones of dose end, for nuclides.</param>
    /// <param name="zones">Zones of the substance's thresholds, or of dose, in place of concentrations.</param>
    /// <exception cref="LaChan.Kernel.RefusedException">Everything that is wrong with the case.</exception>
    public static Func<AirAnswer> Of(string text, ISubstances substances, DoseLevels levels, bool zones)
    {
        if (DenseCaseFile.Holds(text))
        {
            var dense = new DenseCaseFile(substances).Read(text, zones);
            return () => Heavy(dense, substances, zones);
        }
        var air = new AirCaseFile(substances).Read(text, zones);
        return () => air.Nuclides.Count > 0 ? NuclideAnswer.Of(air, levels, zones) : Passive(air, substances, zones);
    }

    static AirAnswer Passive(AirCase air, ISubstances substances, bool zones)
    {
        var remarks = air.Remarks.Distinct().ToList();
        if (AirRun.OutsideTested(air)) remarks.Add(AirRun.Untested);
        if (!zones) return new(AirRun.Csv(air), remarks);
        var drawn = AirRun.Zones(air, substances.All.Single(x => x.Symbol == air.Substance)).ToList();
        remarks.AddRange(drawn.Where(x => x.Zone.LengthM > AirRun.ReachesM).Select(x => ($"zone {x.Level}", $"reaches beyond 10 km, where the models were never tested{(x.Zone.Capped ? "; cut at 50 km" : "")}")));
        return new([AirZoneGeoJson.Of(air, drawn)], remarks);
    }

    static AirAnswer Heavy(DenseCase dense, ISubstances substances, bool zones)
    {
        var remarks = dense.Remarks.Distinct().ToList();
        if (!zones) return new(DenseRun.Csv(dense), remarks);
        var drawn = DenseRun.Zones(dense, substances.All.Single(x => x.Symbol == dense.Substance)).ToList();
        remarks.AddRange(drawn.Where(x => x.Zone.Capped).Select(x => ($"zone {x.Level}", "cut at 50 km")));
        return new([AirZoneGeoJson.Of(new ZonePlace(dense.Substance, dense.Source, dense.XM, dense.YM), drawn)], remarks);
    }
}
