using LaChan.Contracts.Reference;

namespace LaChan.Reference.Units;

/// <summary>People in a zone, with the range that nine in ten zones of 2 to 20 km keep to. People spread evenly over each commune.</summary>
static class PeopleInside
{
    /// <summary>Power cells against precise outlines: one estimate in ten is off by more than 40 % (data/README.md), which means 1/1.4 to 1/0.6 of the estimate.</summary>
    const double CellsLow = 1 / 1.4, CellsHigh = 1 / 0.6;

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
