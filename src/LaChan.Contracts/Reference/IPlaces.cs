using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>Something a person can search for and go to.</summary>
/// <param name="Kind">province, commune, place, station, incident, facility, depot.</param>
public sealed record SearchHit(string Kind, string Title, string Detail, string Href, GeoPoint? Point);

/// <summary>Each module that holds searchable things answers; the console asks all of them. The text arrives folded (no diacritics, lower case).</summary>
public interface ISearchable
{
    IReadOnlyList<SearchHit> Search(string folded, int most, string language);
}
