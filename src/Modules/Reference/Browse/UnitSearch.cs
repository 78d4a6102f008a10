using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Units;

namespace LaChan.Reference.Browse;

/// <summary>Provinces, communes and places of today for the search of the console; "ba dinh ha noi" finds the ward by its province too.</summary>
public sealed class UnitSearch(UnitTable table, Realm realm) : ISearchable
{
    readonly Lazy<IReadOnlyList<Entry>> entries = new(() => Entries(table, realm.Clock.GetUtcNow().Day()));

    public IReadOnlyList<SearchHit> Search(string folded, int most, string language) =>
        [.. entries.Value.Where(x => x.Key.Contains(folded, StringComparison.Ordinal)).OrderBy(x => x.Rank(folded)).ThenBy(x => x.Key.Length).Take(most).Select(x => x.Hit(language))];

    static List<Entry> Entries(UnitTable table, DateOnly today)
    {
        var provinces = table.RowsOn(today).ToDictionary(x => x.Code);
        return
        [
            .. provinces.Values.Select(x => new Entry(PlainText.Fold(x.NameVi), "", 0, language => new("province", x.NameVi, Words.Kind(x.IsCity ? "city" : "province", language), $"/units/{x.Code}", x.SeatPoint))),
            .. table.CommuneRows.Where(x => provinces.ContainsKey(x.Province)).Select(x => new Entry(PlainText.Fold(x.Name), PlainText.Fold($"{provinces[x.Province].NameVi} {x.Code}"), 1,
                language => new("commune", x.Name, $"{Words.Kind(x.Kind, language)}, {provinces[x.Province].NameVi}", $"/units/{x.Province}#c{x.Code}", new(x.Lat, x.Lon)))),
            .. BaseData.Rows<PlaceRow>("geography/places.json").Where(x => provinces.ContainsKey(x.Province)).Select(x => new Entry(PlainText.Fold(x.Name), "", 2,
                language => new("place", x.Name, $"{Words.Kind(x.Kind, language)}, {provinces[x.Province].NameVi}", $"/units/{x.Province}", x.Point))),
        ];
    }

    sealed record Entry(string Name, string More, int Order, Func<string, SearchHit> Hit)
    {
        public string Key { get; } = $"{Name} {More}".TrimEnd();

        public int Rank(string folded) => (Name == folded ? 0 : Key.StartsWith(folded, StringComparison.Ordinal) ? 10 : Key.Contains(' ' + folded, StringComparison.Ordinal) ? 20 : 30) + Order;
    }
}
