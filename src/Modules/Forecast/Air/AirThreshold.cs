using System.Globalization;
using LaChan.Contracts.Reference;

namespace LaChan.Forecast.Air;

/// <summary>A threshold that zones are drawn for.</summary>
/// <param name="Level">1 to 3, the lowest first: how its zone is drawn.</param>
/// <param name="Minutes">Of exposure, which the mean is taken over; null: nobody stated one, and the averaging time of the case is taken.</param>
/// <param name="Name">As files write it: AEGL-2, ERPG-2, IDLH, QCVN 05:2023/BTNMT 1h, own 1.</param>
public sealed record AirThreshold(int Level, double MgM3, double? Minutes, string Name)
{
    public double KgM3 => MgM3 * 1e-6;

    /// <summary>mg/m³ as files write it: to four places, and small ones to four figures.</summary>
    public double Written => MgM3 >= 0.01 ? Math.Round(MgM3, 4) : double.Parse(MgM3.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>AEGL for an hour: a zone in a file that names no threshold is of these.</summary>
    public bool IsUsual => Minutes == 60 && Name.StartsWith("AEGL", StringComparison.Ordinal);

    /// <param name="averagingS">Of the case.</param>
    public double ExposureS(double averagingS) => 60 * Minutes ?? averagingS;

    /// <summary>A substance's AEGL for so many minutes, lowest first.</summary>
    public static IReadOnlyList<AirThreshold> Aegl(Substance substance, int minutes) =>
        [.. substance.Aegl.Where(x => x.Minutes == minutes).SelectMany(x => Three("AEGL", minutes, [x.Level1, x.Level2, x.Level3]))];

    /// <summary>Levels 1, 2, 3 of a guideline; those that are not set are left out.</summary>
    public static IReadOnlyList<AirThreshold> Three(string guideline, double minutes, IReadOnlyList<double?> mgM3) =>
        [.. mgM3.Select((value, i) => new AirThreshold(i + 1, value ?? 0, minutes, $"{guideline}-{i + 1}")).Where(x => x.MgM3 > 0)];
}
