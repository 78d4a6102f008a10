using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>What a radioactive case gives: concentrations or doses as CSV, or zones of dose as GeoJSON.</summary>
static class NuclideAnswer
{
    static readonly string[] DoseColumns =
    [
        "cloud_msv", "inhalation_infant_msv", "inhalation_child_msv", "inhalation_adult_msv", "ground_1d_msv", "ground_7d_msv", "ground_30d_msv", "ground_1y_msv",
        "effective_7d_infant_msv", "effective_7d_child_msv", "effective_7d_adult_msv", "effective_1y_msv", "thyroid_infant_msv", "thyroid_child_msv", "thyroid_adult_msv",
        "deposited_bq_m2", "dose_rate_usv_h", "dose_rate_7d_usv_h",
    ];

    public static AirAnswer Of(AirCase air, DoseLevels levels, bool zones)
    {
        var remarks = air.Remarks.Concat(Remarks(air, zones || air.Output == "dose")).Distinct().ToList();
        if (AirRun.OutsideTested(air)) remarks.Add(AirRun.Untested);
        if (!zones) return new(air.Output == "dose" ? Doses(air) : Concentrations(air), remarks);
        var inForce = levels.On(air.At?.Day());
        var drawn = DoseZones.Of(air, inForce).ToList();
        remarks.AddRange(inForce.Where(x => x.Limit.IsPolicy).Select(x => new Remark(x.Limit.Parameter, "dose.default", $"{x.Threshold} {x.Limit.Unit}: a default ({x.Limit.Basis}; {x.Limit.Certainty}) until the competent authority issues its own")));
        remarks.AddRange(drawn.Where(x => x.Zone.LengthM > AirRun.ReachesM).Select(x => AirRun.Far($"zone {x.Level.Key}", x.Zone)));
        if (drawn.Count == 0) remarks.Say("zones", "dose.nowhere", $"no level is passed anywhere");
        return new([DoseZoneGeoJson.Of(new(air.Substance, air.Source, air.XM, air.YM), drawn)], remarks);
    }

    static IEnumerable<Remark> Remarks(AirCase air, bool doses)
    {
        var members = air.Nuclides.SelectMany(x => DecayChain.Of(x.Nuclide).Members).DistinctBy(x => x.Name).ToList();
        if (!doses) yield break;
        if (air.Release.Steady && air.UntilS is null) yield return new Remark("untilS", "dose.until", $"missing: doses of a release of {air.SteadyEndS - air.Weather[0].TimeS:0} s");
        yield return new Remark("output", "dose.projected", $"doses are projected: outdoors all the time, nothing done against them; the ground counts from the end of the cloud's passage; thyroid from breathed iodine only; food is not in them");
        var unsure = members.Where(x => x.Certainty != "seen").Select(x => x.Name).ToList();
        yield return unsure.Count > 0
            ? new Remark("coefficients", "dose.coefficients-cloud", $"to be checked against FGR 12 and ICRP 119 before use: from memory are those of the ground, of breathing (but for H-3 and I-131), and of the cloud for {string.Join(", ", unsure)}")
            : new Remark("coefficients", "dose.coefficients", $"to be checked against FGR 12 and ICRP 119 before use: from memory are those of the ground, of breathing (but for H-3 and I-131)");
    }

    static IEnumerable<string> Concentrations(AirCase air)
    {
        var places = new AirPlaces(air);
        var times = AirTimes.Of(air, air.Release.Steady ? air.SteadyEndS : PuffValues.EndS(air, places));
        var values = NuclideEnsemble.Columns(air, x => NuclideConcentrations.Of(x, times, places));
        var columns = NuclideEnsemble.Names(air, air.Nuclides.Count == 1 ? ["concentration_bq_m3"] : air.Nuclides.Select(x => $"{x.Nuclide.Name}_bq_m3"));
        yield return air.Output == "centreline" ? $"x_m,{columns}" : $"x_m,y_m,z_m,time_s,{columns}";
        for (var r = 0; r < air.Receptors.Count; r++)
            for (var t = 0; t < times.OutputS.Length; t++)
                yield return AirRun.Line(AirRun.Place(air, r, times.OutputS[t]), values.Select(x => x[r * times.OutputS.Length + t]));
    }

    static IEnumerable<string> Doses(AirCase air)
    {
        var places = new AirPlaces(air);
        var end = air.Release.Steady ? air.SteadyEndS : PuffValues.EndS(air, places);
        var values = NuclideEnsemble.Columns(air, x => Doses(x, 1.5 * places.FarthestM));
        yield return $"x_m,y_m,z_m,time_s,{NuclideEnsemble.Names(air, DoseColumns)}";
        for (var r = 0; r < air.Receptors.Count; r++) yield return AirRun.Line(AirRun.Place(air, r, end), values.Select(x => x[r]));
    }

    /// <summary>The columns of the doses, each receptor by receptor.</summary>
    static double[][] Doses(AirCase air, double farthestM)
    {
        var rows = new DoseRun(air, farthestM).At(air.Receptors).Select(Row).ToList();
        return [.. DoseColumns.Select((_, column) => rows.Select(x => x[column]).ToArray())];
    }

    static double[] Row(DoseAt dose) =>
    [
        dose.Cloud, .. dose.Breathed, .. dose.Ground, .. Enum.GetValues<AgeGroup>().Select(dose.Week), dose.Year, .. dose.Thyroid,
        dose.DepositedBqM2, dose.RateUSvH, dose.RateWeekUSvH,
    ];
}
