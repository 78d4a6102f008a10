using LaChan.Contracts.Reference;

namespace LaChan.Reference.Units;

/// <summary>People in a zone, with the range that nine in ten zones of 2 to 20 km keep to. People spread evenly over each commune.</summary>
static class PeopleInside
{
    /// <summary>Measured: cells against precise outlines in 1,200 ellipses of 2 to 20 km (data/README.md); nine in ten times the truth lies between 0.74 and 1.5 of the estimate.</summary>
    const double CellsLow = 0.74, CellsHigh = 1.5;

    /// <summary>Precise outlines leave the spread of people within a commune unknown: the part of a cut commune may hold half or twice its even share. Assumed.</summary>
    const double UnevenLow = 0.5, UnevenHigh = 2;

    public static (double People, double Low, double High) Of(IReadOnlyList<TouchedCommune> parts, bool approximate)
    {
        var people = parts.Sum(x => x.People);
        var most = parts.Sum(x => x.Commune.Population);
        if (approximate) return (people, people * CellsLow, Math.Min(Math.Max(most, people), people * CellsHigh));
        var whole = parts.Where(x => x.Share >= 1).Sum(x => x.People);
        var cut = parts.Where(x => x.Share < 1).ToList();
        return (people, whole + cut.Sum(x => x.People * UnevenLow), whole + cut.Sum(x => Math.Min(x.Commune.Population, x.People * UnevenHigh)));
    }
}
