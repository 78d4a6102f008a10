using LaChan.Science.Dense;

namespace LaChan.Science.Source;

/// <summary>A leak under pressure as the jet that it has become once it has expanded to one atmosphere: what a dense release asks for.</summary>
/// <remarks>
/// Balance of momentum over the expansion without entrainment, TNO (2005), CPR 14E, section 2.5.3.7: u = ue + (pe − pa)·A/q, and of mass:
/// area = q/(ρ·u). Temperature and droplets after the flash (<see cref="FlashRainOut"/>); what rains out has left the jet.
/// </remarks>
public static class JetExpansion
{
    const double Atmosphere = 101_325;

    /// <summary>A liquid or a mixture that boils.</summary>
    /// <param name="substance">The substance.</param>
    /// <param name="rateKgS">Through the hole.</param>
    /// <param name="holeM2">Of the hole.</param>
    /// <param name="exitDensityKgM3">In the hole.</param>
    /// <param name="exitPressurePa">In the hole, absolute: choked, the critical one; a liquid that boils only outside, the outer one.</param>
    /// <param name="flash">What it becomes.</param>
    /// <param name="durationS">Of the leak.</param>
    /// <param name="heightM">Of the hole above ground.</param>
    public static DenseRelease Of(
        DenseSubstance substance, double rateKgS, double holeM2, double exitDensityKgM3, double exitPressurePa, FlashRainOut flash, double durationS, double heightM)
    {
        var speed = rateKgS / (exitDensityKgM3 * holeM2) + Math.Max(0, exitPressurePa - Atmosphere) * holeM2 / rateKgS;
        var floating = rateKgS * (1 - flash.RainFraction);
        return Release(substance, floating, speed, substance.BoilingPointK, flash.LiquidFraction, durationS, heightM);
    }

    /// <summary>A gas.</summary>
    /// <param name="gas">Its flow.</param>
    /// <param name="substance">The substance.</param>
    /// <param name="holeM2">Of the hole.</param>
    /// <param name="pressurePa">Inside, absolute.</param>
    /// <param name="temperatureK">Inside.</param>
    /// <param name="durationS">Of the leak.</param>
    /// <param name="heightM">Of the hole above ground.</param>
    public static DenseRelease Of(GasOutflow gas, DenseSubstance substance, double holeM2, double pressurePa, double temperatureK, double durationS, double heightM)
    {
        var rate = gas.Rate(holeM2, pressurePa, temperatureK);
        var throat = Math.Max(Atmosphere, pressurePa * gas.CriticalRatio);
        var throatK = gas.ExpandedK(pressurePa, temperatureK, throat);
        var density = throat * gas.MolarMassKgMol / (8.31446 * throatK);
        var speed = rate / (density * holeM2) + (throat - Atmosphere) * holeM2 / rate;
        return Release(substance, rate, speed, Math.Max(substance.BoilingPointK, gas.ExpandedK(pressurePa, temperatureK)), 0, durationS, heightM);
    }

    static DenseRelease Release(DenseSubstance substance, double rate, double speed, double temperatureK, double liquid, double durationS, double heightM) => new(
        DenseReleaseKind.JetHorizontal, rate, durationS, 0, rate / (substance.Density(temperatureK, liquid) * speed), temperatureK, liquid, heightM);
}
