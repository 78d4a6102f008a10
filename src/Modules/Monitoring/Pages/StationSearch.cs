using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Monitoring.Stations;

namespace LaChan.Monitoring.Pages;

/// <summary>Stations by name or code, without diacritics.</summary>
internal sealed class StationSearch(StationRegister stations) : ISearchable
{
    public IReadOnlyList<SearchHit> Search(string folded, int most, string language) =>
        [.. stations.Stations
            .Select(x => (Station: x, Text: PlainText.Fold($"{x.Name} {x.Code}")))
            .Where(x => x.Text.Contains(folded, StringComparison.Ordinal))
            .OrderBy(x => x.Text.StartsWith(folded, StringComparison.Ordinal) ? 0 : 1).ThenBy(x => x.Text.Length).Take(most)
            .Select(x => new SearchHit("station", x.Station.Name, x.Station.Code, $"/stations/{Uri.EscapeDataString(x.Station.Code)}", x.Station.Point))];
}
