using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Whether the pollution crosses the border of Viet Nam (rule O).</summary>
internal static class BorderReading
{
    static readonly ConditionalWeakTable<IUnits, ConcurrentDictionary<UnitCode, double>> Distances = [];

    public static Judged Of(ClassificationInput input, Affected communes, Affected provinces, IUnits units, ClassificationPolicy policy)
    {
        if (input.Geometry is { } zone && units.CrossesLandBorder(zone)) return Outlined(input);
        return input.CrossesBorder switch
        {
            Crossing.No => Judged.Fails("border.no"),
            Crossing.Yes => Judged.Holds("border.yes"),
            Crossing.Suspected => Open(input, policy, "border.suspected"),
            Crossing.Unknown => Open(input, policy, "border.unknown"),
            _ => NotSaid(input, communes, provinces, units, policy),
        };
    }

    static Judged Outlined(ClassificationInput input) => (input.CrossesBorder, input.LeavesFacility) switch
    {
        (Crossing.No, _) => throw new RefusedException("crossesBorder", "no, but geometry lies across the land border by more than the outlines' error"),
        (_, false) => throw new RefusedException("leavesFacility", "false, but geometry lies across the land border"),
        _ => Judged.Holds("border.outline"),
    };

    static Judged NotSaid(ClassificationInput input, Affected communes, Affected provinces, IUnits units, ClassificationPolicy policy)
    {
        if (input.CrossesBorderProbability is not null) return Open(input, policy, "border.unknown");
        if (input.LeavesFacility is false) return Judged.Fails("border.inside");
        var nearest = Nearest(communes, provinces, units, input);
        return nearest > policy.BorderKm ? Judged.Fails("border.far", $"{policy.BorderKm:0}") : Judged.Unknown("border.unknown");
    }

    static Judged Open(ClassificationInput input, ClassificationPolicy policy, string fact) => input.CrossesBorderProbability switch
    {
        { } probability when probability >= policy.LikelyFrom => Judged.Likely(probability, fact),
        { } probability => Judged.Unknown(fact) with { Probability = probability },
        null => Judged.Unknown(fact),
    };

    /// <summary>Kilometres from the land border to the nearest affected unit; 0 when no unit is known or one lies nowhere.</summary>
    static double Nearest(Affected communes, Affected provinces, IUnits units, ClassificationInput input)
    {
        var far = double.PositiveInfinity;
        foreach (var commune in communes.All) far = Math.Min(far, OfCommune(commune, units));
        if (communes.Open || communes.All.Count == 0)
            foreach (var province in provinces.All) far = Math.Min(far, OfProvince(province, units, input));
        return provinces.Open || double.IsPositiveInfinity(far) ? 0 : far;
    }

    static double OfCommune(UnitCode code, IUnits units) => Distances.GetOrCreateValue(units).GetOrAdd(code, _ =>
        (units.Commune(code, DateOnly.MaxValue) is { } today ? [today] : Successors(code, units)).Select(x => Distance(x, units)).DefaultIfEmpty(0).Min());

    /// <summary>By the communes of today that lie in the province, or in the one that took it over: never further than the truth.</summary>
    static double OfProvince(UnitCode code, IUnits units, ClassificationInput input) => Distances.GetOrCreateValue(units).GetOrAdd(code, _ =>
    {
        var today = units.ProvinceSuccessor(code, input.On, DateOnly.MaxValue) ?? code;
        return units.Communes(DateOnly.MaxValue).Where(x => x.Province == today).Select(x => Distance(x, units)).DefaultIfEmpty(0).Min();
    });

    static IEnumerable<Commune> Successors(UnitCode code, IUnits units) =>
        (units.OldCommune(code)?.Successors ?? []).Select(x => units.Commune(x, DateOnly.MaxValue)).OfType<Commune>();

    /// <summary>From the nearest point of a circle of the commune's area, half as wide again for its shape.</summary>
    static double Distance(Commune commune, IUnits units) =>
        Math.Max(0, (units.LandBorderKm(commune.Centre) ?? 0) - 1.5 * Math.Sqrt(commune.AreaKm2 / Math.PI));
}
