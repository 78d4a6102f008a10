using System.Globalization;
using LaChan.Platform;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>The fields of a row of weather that say how stable the air is, for passive and heavy gas alike: one range, and no contradiction between them.</summary>
static class StabilityFields
{
    const double LeastM = 0.1;

    public static double? ObukhovM(StrictObject row)
    {
        var length = row.Number("obukhovM", -1e9, 1e9, "m; negative unstable");
        if (length is not (> -LeastM and < LeastM)) return length;
        row.Refuse("obukhovM", "forecast.refused.obukhov", $"{Text(length.Value)}: must be -0.1 or below (unstable), 0.1 or above (stable) or null");
        return null;
    }

    public static StabilityClass? Stability(StrictObject row) =>
        row.Word("stability", "A", "B", "C", "D", "E", "F") is { } letter ? Enum.Parse<StabilityClass>(letter) : null;

    public static double? HeatFluxWm2(StrictObject row) => row.Number("heatFluxWm2", -500, 1500, "W/m², upwards positive");

    public static void Agree(StrictObject row, StabilityClass? stability, double? obukhovM, double? heatFluxWm2)
    {
        if (stability is { } letter && obukhovM is { } length && Contradict(letter, length)) row.Refuse("stability", "forecast.refused.class-obukhov", $"{letter} contradicts obukhovM {Text(length)}");
        if (obukhovM > 0 && heatFluxWm2 > 0) row.Refuse("heatFluxWm2", "forecast.refused.heat-up", $"is upwards, but obukhovM is positive (stable)");
        if (obukhovM < 0 && heatFluxWm2 < 0) row.Refuse("heatFluxWm2", "forecast.refused.heat-down", $"is downwards, but obukhovM is negative (unstable)");
        if (obukhovM is null && heatFluxWm2 is { } heat && stability is { } stated && Contradict(stated, -heat))
            row.Refuse("stability", "forecast.refused.class-heat", $"{stated} contradicts heatFluxWm2 {Text(heat)}");
    }

    /// <summary>The profile of the wind begins at the roughness: the instrument must stand well above it.</summary>
    public static void Stands(StrictObject row, double roughnessM, double windHeightM)
    {
        if (roughnessM >= windHeightM / 2) row.Refuse("roughnessM", "forecast.refused.roughness", $"{Text(roughnessM)}: must be less than half of windHeightM ({Text(windHeightM)})");
    }

    /// <summary>Each row begins after the one before.</summary>
    public static void Rise(IReadOnlyList<StrictObject> rows, IReadOnlyList<double> timesS)
    {
        for (var i = 1; i < rows.Count; i++)
            if (timesS[i] <= timesS[i - 1]) rows[i].Refuse("timeS", "forecast.refused.row-time", $"{Text(timesS[i])}: must be later than the row before ({Text(timesS[i - 1])})");
    }

    static bool Contradict(StabilityClass stability, double sign) =>
        stability >= StabilityClass.E ? sign < 0 : stability <= StabilityClass.C && sign > 0;

    static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
