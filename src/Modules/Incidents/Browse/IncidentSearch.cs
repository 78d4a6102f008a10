using LaChan.Contracts.Reference;
using LaChan.Platform;

namespace LaChan.Incidents.Browse;

/// <summary>Finds incidents for the console's search, as far as the person who asks may see them.</summary>
sealed class IncidentSearch(IncidentStore store, Microsoft.AspNetCore.Http.IHttpContextAccessor http) : ISearchable
{
    public IReadOnlyList<SearchHit> Search(string folded, int most, string language)
    {
        var found = store.Search(folded, "", new Officer(http).Sight, most, default).GetAwaiter().GetResult();
        return [.. found.Select(x => new SearchHit("incident", language == "vi" ? x.TitleVi : x.TitleEn, x.Number, $"/incidents/{x.Id}", x.Point))];
    }
}
