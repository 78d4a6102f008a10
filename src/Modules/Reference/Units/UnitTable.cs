using System.Collections.Frozen;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Reference.Units;

/// <summary>The units by day, without their outlines: 63 provinces until 30 June 2025, 34 since; the communes since.</summary>
public sealed class UnitTable
{
    /// <summary>First day of the 34 provinces and 3,321 communes (Resolution 202/2025/QH15). Codes change their meaning on this day.</summary>
    public static readonly DateOnly Merger = new(2025, 7, 1);

    readonly ILookup<string, ProvinceRow> byCode;
    readonly FrozenDictionary<UnitCode, Commune> communes;
    readonly FrozenDictionary<UnitCode, OldCommune> old;

    public UnitTable(IReadOnlyList<ProvinceRow> provinces, IReadOnlyList<CommuneRow> communeRows)
    {
        ProvinceRows = provinces;
        CommuneRows = communeRows;
        byCode = provinces.ToLookup(x => x.Code);
        Communes = [.. communeRows.Select(x => x.Commune)];
        communes = Communes.ToFrozenDictionary(x => x.Code);
        old = OldUnits(communeRows);
    }

    public UnitTable() : this(BaseData.Rows<ProvinceRow>("geography/provinces.json"), BaseData.Rows<CommuneRow>("geography/communes.json")) { }

    public IReadOnlyList<ProvinceRow> ProvinceRows { get; }
    public IReadOnlyList<CommuneRow> CommuneRows { get; }

    /// <summary>In the order of the code list.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    public IReadOnlyList<ProvinceRow> RowsOn(DateOnly day) => [.. ProvinceRows.Where(x => x.Period.Contains(day)).OrderBy(x => x.Code, StringComparer.Ordinal)];

    /// <summary>The last day up to <paramref name="day"/> on which the list of provinces changed; the first day of the table for an earlier one.</summary>
    public DateOnly UnchangedSince(DateOnly day) => ProvinceRows.Select(x => x.From).Where(x => x <= day).DefaultIfEmpty(ProvinceRows.Min(x => x.From)).Max();

    public ProvinceRow? RowOn(UnitCode code, DateOnly day) => byCode[code.Value ?? ""].FirstOrDefault(x => x.Period.Contains(day));
    public Commune? Commune(UnitCode code) => code.Value is null ? null : communes.GetValueOrDefault(code);
    public OldCommune? OldCommune(UnitCode code) => code.Value is null ? null : old.GetValueOrDefault(code);

    /// <summary>Codes of before the merger from which a province of today was formed; empty where its extent did not change.</summary>
    public IReadOnlyList<string> FormedFrom(ProvinceRow row) => row.From < Merger ? [] : RowOn(new(row.Code), Merger)?.MergedFrom ?? [];

    /// <summary>See <see cref="IUnits.ProvinceSuccessor"/>.</summary>
    public UnitCode? Successor(UnitCode code, DateOnly was, DateOnly on) => RowOn(code, was) switch
    {
        null => null,
        { MergedInto: { } later } when was < Merger && on >= Merger => new(later),
        _ => code,
    };

    static FrozenDictionary<UnitCode, OldCommune> OldUnits(IReadOnlyList<CommuneRow> rows) =>
        (from row in rows
         from former in row.Former.Distinct()
         group row by former into parts
         select new OldCommune(parts.Key, new(parts.First().FormerProvince), [.. parts.Select(x => new UnitCode(x.Code))]))
        .ToFrozenDictionary(x => x.Code);
}
