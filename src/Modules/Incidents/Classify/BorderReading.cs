using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Whether the pollution crosses the border of Viet Nam (rule O).</summary>
internal static class BorderReading
{
    static readonly ConditionalWeakTable<IUnits, ConcurrentDictionary<(UnitCode Code, double BorderKm), bool>> Known = [];

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
        return IsFar(communes, provinces, units, input, policy.BorderKm) ? Judged.Fails("border.far", $"{policy.BorderKm:0}") : Judged.Unknown("border.unknown");
    }

    static Judged Open(ClassificationInput input, ClassificationPolicy policy, string fact) => input.CrossesBorderProbability switch
    {
        { } probability when probability >= policy.LikelyFrom => Judged.Likely(probability, fact),
        { } probability => Judged.Unknown(fact) with { Probability = probability },
        null => Judged.Unknown(fact),
    };

    /// <summary>Whether every affected unit lies further from the land border than the policy's distance; false when no unit is known.</summary>
    static bool IsFar(Affected communes, Affected provinces, IUnits units, ClassificationInput input, double borderKm)
    {
        if (provinces.Open || provinces.All.Count + communes.All.Count == 0) return false;
        var asked = communes.Open || communes.All.Count == 0 ? communes.All.Concat(provinces.All) : communes.All;
        return asked.All(code => Known.GetOrCreateValue(units).GetOrAdd((code, borderKm), _ => IsFar(Parts(code, units, input.On), units, borderKm)));
    }

    /// <summary>The communes of today that stand for a unit: itself, what an old commune became, or all of the province (or of the one that took it over: never further than the truth).</summary>
    static IReadOnlyList<Commune> Parts(UnitCode code, IUnits units, DateOnly on)
    {
        if (code.IsProvince)
        {
            var today = units.ProvinceSuccessor(code, on, DateOnly.MaxValue) ?? code;
            return [.. units.Communes(DateOnly.MaxValue).Where(x => x.Province == today)];
        }
        if (units.Commune(code, on) is { } commune) return [commune];
        return [.. (units.OldCommune(code)?.Successors ?? []).Select(x => units.Commune(x, DateOnly.MaxValue)).OfType<Commune>()];
    }

    /// <summary>A distance asked for one place also clears the places around it, so that a whole province needs few questions.</summary>
    static bool IsFar(IReadOnlyList<Commune> communes, IUnits units, double borderKm)
    {
        var asked = new List<(GeoPoint Place, double Km)>();
        foreach (var commune in communes)
        {
            var needed = borderKm + RadiusKm(commune);
            if (asked.Any(x => x.Km - x.Place.DistanceKm(commune.Centre) > needed)) continue;
            var km = units.LandBorderKm(commune.Centre) ?? 0;
            if (km <= needed) return false;
            asked.Add((commune.Centre, km));
        }
        return communes.Count > 0;
    }

    /// <summary>Of a circle of the commune's area, half as wide again for its shape.</summary>
    static double RadiusKm(Commune commune) => 1.5 * Math.Sqrt(commune.AreaKm2 / Math.PI);
}
