using LaChan.Contracts.Reference;
using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>The levels in force: generic criteria on the dose that is forecast, operational levels on the dose rate that will be measured. Rows of the limits, which an authority changes.</summary>
/// <param name="today">For cases that name no day.</param>
public sealed class DoseLevels(ILimits limits, DateOnly today)
{
    const string Medium = "radiation-response";

    // Largest zones last to be drawn over: by shade. Those of a dose are for the age that gets most of it.
    static readonly (string Key, string Parameter, int Shade, Func<DoseAt, double> Value)[] Rows =
    [
        ("food", "DoseRate.OIL3g", 1, x => x.RateUSvH),
        ("relocate", "Dose.Year", 2, x => x.Year),
        ("relocate-rate", "DoseRate.OIL2g_10d", 2, x => x.RateUSvH),
        ("iodine", "Dose.Thyroid7d", 2, x => x.Thyroid.Max()),
        ("urgent", "Dose.Urgent7d", 3, x => Enum.GetValues<AgeGroup>().Max(x.Week)),
        ("urgent-rate", "DoseRate.OIL1g", 3, x => x.RateUSvH),
    ];

    /// <summary>Keys of all levels, the mildest first.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Rows.Select(x => x.Key)];

    /// <summary>Those of a day, the mildest first; a level that nobody has set is left out.</summary>
    public IReadOnlyList<DoseLevel> On(DateOnly? day) =>
    [
        .. from row in Rows
           let limit = limits.For(row.Parameter, Medium, day ?? today).FirstOrDefault(x => x.Upper > 0)
           where limit is not null
           select new DoseLevel(row.Key, row.Shade, limit, row.Value),
    ];
}
