using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Reads unit codes by the day they were written and carries them to the units in force on the day of the question (rules D and E).</summary>
internal sealed class UnitReading(ClassificationInput input, IUnits units, ClassificationPolicy policy)
{
    /// <summary>The day on which communes replaced districts and the old commune codes ended.</summary>
    static readonly DateOnly NewUnits = new(2025, 7, 1);

    readonly List<Refusal> refused = [];

    public (Affected Communes, Affected Provinces) Read()
    {
        var touched = input.Geometry is { } zone ? units.Touched(zone, input.On) : null;
        var given = Given(input.Communes, input.PossibleCommunes, "communes", "possibleCommunes", CarryCommune).ToList();
        var named = Given(input.Provinces, input.PossibleProvinces, "provinces", "possibleProvinces", CarryProvince).ToList();
        if (refused.Count > 0) throw new RefusedException(refused);

        var communes = given.Concat(Drawn(touched)).ToList();
        var provinces = named.Concat(given.Select(OfProvinces)).Concat(Outlined(touched)).ToList();
        return (new(communes, input.MoreUnits || !communes.Any(x => x.IsCertain) && !DrawnWhole(touched)), new(provinces, input.MoreUnits || !provinces.Any(x => x.IsCertain)));
    }

    public string CommuneName(UnitCode code) => units.Commune(code, input.On)?.Name ?? code.Value;
    public string ProvinceName(UnitCode code) => units.Province(code, input.On)?.Name ?? code.Value;

    /// <summary>The province of a commune code on the day of the question.</summary>
    UnitCode ProvinceOf(UnitCode commune) =>
        units.Commune(commune, input.On)?.Province ?? units.OldCommune(commune)?.OldProvince ?? throw new InvalidOperationException($"commune {commune} without a province");

    static bool DrawnWhole(Touched? touched) => touched is { Communes.Count: > 0 };

    IEnumerable<UnitGroup> Given(
        IReadOnlyList<UnitCode>? certain, IReadOnlyList<PossibleUnit> possible, string field, string possibleField, Func<UnitCode, string, IReadOnlySet<UnitCode>> carry)
    {
        foreach (var code in (certain ?? []).Distinct()) yield return new(carry(code, field), 1);
        foreach (var unit in possible.Where(unit => unit.Probability > 0)) yield return new(carry(unit.Code, possibleField), unit.Probability);
    }

    IReadOnlySet<UnitCode> CarryCommune(UnitCode code, string field)
    {
        if (input.UnitDay >= NewUnits) return units.Commune(code, input.UnitDay) is null ? Refuse(field, code, "commune") : Only(code);
        if (units.OldCommune(code) is not { } old) return Refuse(field, code, "commune");
        return input.On < NewUnits ? Only(code) : old.Successors.ToHashSet();
    }

    IReadOnlySet<UnitCode> CarryProvince(UnitCode code, string field) =>
        units.ProvinceSuccessor(code, input.UnitDay, input.On) is { } today ? Only(today) : Refuse(field, code, "province");

    IReadOnlySet<UnitCode> Refuse(string field, UnitCode code, string kind)
    {
        refused.Add(new(field, $"\"{code}\" is not the code of a {kind} in force on {input.UnitDay:yyyy-MM-dd}; set unitsOn to the day by which the codes are meant"));
        return Only(code);
    }

    UnitGroup OfProvinces(UnitGroup communes) => new(communes.Units.Select(ProvinceOf).ToHashSet(), communes.Probability);

    /// <summary>Communes under the drawn area. On approximate outlines none is certain.</summary>
    IEnumerable<UnitGroup> Drawn(Touched? touched) => (touched?.Communes ?? []).Select(x =>
        new UnitGroup(Only(x.Commune.Code), x.Possible ? null : touched!.Approximate ? policy.ApproximateCommuneProbability : 1));

    /// <summary>Provinces under the drawn area: their outlines are good enough to prove, but for a touch within the border error.</summary>
    static IEnumerable<UnitGroup> Outlined(Touched? touched) => touched is null
        ? []
        : touched.Provinces.Select(x => new UnitGroup(Only(x.Code), 1)).Concat(touched.PossibleProvinces.Select(x => new UnitGroup(Only(x.Code), null)));

    static HashSet<UnitCode> Only(UnitCode code) => [code];
}
