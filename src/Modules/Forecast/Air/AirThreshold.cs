using LaChan.Contracts.Reference;

namespace LaChan.Forecast.Air;

/// <summary>A threshold that zones are drawn for.</summary>
public sealed record AirThreshold(int Level, double MgM3)
{
    /// <summary>A substance's AEGL for so many minutes, lowest first.</summary>
    public static IReadOnlyList<AirThreshold> Of(Substance substance, int minutes) =>
    [
        .. from row in substance.Aegl
           where row.Minutes == minutes
           from level in new (int Level, double? MgM3)[] { (1, row.Level1), (2, row.Level2), (3, row.Level3) }
           where level.MgM3 is > 0
           select new AirThreshold(level.Level, level.MgM3 ?? 0),
    ];
}
