using LaChan.Science.Dense;

namespace LaChan.Science.Source;

/// <summary>What becomes of a liquid that leaves hotter than it boils outside: vapour at once, spray that floats, rain that falls.</summary>
/// <remarks>
/// Flash without heat from outside: x = 1 − exp(−cp·(T − Tb)/h_fg), CCPS (1999), 2nd ed., equation 2.1.39. Spray that stays in the air: as much
/// again as has flashed, T. A. Kletz (1977), Unconfined vapour cloud explosions, Loss Prevention 11, 50–58; the rest rains out to a pool. A
/// rule of thumb: fine jets under high pressure float wholly, so where a careful answer counts take everything as floating.
/// </remarks>
/// <param name="VapourFraction">Mass that flashes.</param>
/// <param name="SprayFraction">Mass that floats as droplets.</param>
/// <param name="RainFraction">Mass that falls.</param>
public readonly record struct FlashRainOut(double VapourFraction, double SprayFraction, double RainFraction)
{
    /// <summary>Spray over vapour by Kletz' rule.</summary>
    public const double Kletz = 1;

    /// <param name="substance">The substance.</param>
    /// <param name="temperatureK">Before it leaves; at or below the boiling point nothing flashes and all of it runs out.</param>
    /// <param name="sprayOverVapour">Mass of floating droplets for each of vapour.</param>
    public static FlashRainOut Of(DenseSubstance substance, double temperatureK, double sprayOverVapour = Kletz)
    {
        var vapour = temperatureK <= substance.BoilingPointK ? 0
            : 1 - Math.Exp(-substance.LiquidHeatCapacityJKgK * (temperatureK - substance.BoilingPointK) / substance.HeatOfVaporisationJKg);
        var spray = Math.Min(1 - vapour, sprayOverVapour * vapour);
        return new(vapour, spray, Math.Max(0, 1 - vapour - spray));
    }

    /// <summary>Droplets as a share of what floats: the liquid fraction of a dense release.</summary>
    public double LiquidFraction => VapourFraction + SprayFraction > 0 ? SprayFraction / (VapourFraction + SprayFraction) : 0;
}
