namespace LaChan.Science.Dense;

/// <summary>Temperature, density and phases of a mixture of the released substance with humid air, from its composition and its heat.</summary>
/// <remarks>
/// Homogeneous equilibrium as in D. L. Ermak (1990), UCRL-MA-105607, section on thermodynamics: vapour and droplets share one temperature,
/// substance and water condense each for itself (immiscible), partial pressures follow ideal gases (Raoult's law for one component a drop).
/// Heat is counted from vapour at the temperature of the air, so the air that is mixed in brings none.
/// </remarks>
/// <param name="substance">The released substance.</param>
/// <param name="air">The air.</param>
/// <param name="asAir">Whether it is taken to be as heavy and as warm as the air.</param>
public sealed class MoistMixture(DenseSubstance substance, DenseAir air, bool asAir = false)
{
    /// <summary>Heat content of the released substance, J/kg.</summary>
    public double SourceHeatJKg(double temperatureK, double liquidFraction) =>
        (1 - liquidFraction) * substance.VapourHeatCapacityJKgK * (temperatureK - air.TemperatureK) + liquidFraction * LiquidHeat(temperatureK);

    /// <summary>Volume fraction as if everything were vapour.</summary>
    public double VolumeFraction(double massFraction)
    {
        var mine = massFraction / substance.MolarMassKgMol;
        return mine / (mine + (1 - massFraction) / air.MolarMassKgMol);
    }

    /// <summary>Mass fraction of a volume fraction of vapour.</summary>
    public double MassFraction(double volumeFraction)
    {
        var mine = volumeFraction * substance.MolarMassKgMol;
        return mine / (mine + (1 - volumeFraction) * air.MolarMassKgMol);
    }

    /// <summary>Whether ground that is warmer warms it.</summary>
    public bool Warms => !asAir;

    /// <summary>The state at a mass fraction and a heat content: bisection inside, secant where it helps.</summary>
    /// <param name="massFraction">Of the substance in all mass, 0 to 1.</param>
    /// <param name="heatJKg">Heat content of the mixture.</param>
    /// <param name="guessK">A temperature near the answer.</param>
    public MixtureState At(double massFraction, double heatJKg, double guessK)
    {
        if (asAir) return new(air.TemperatureK, air.DensityKgM3, 0, 0, heatJKg, air.HeatJKgK);
        double low = 40, high = 600;
        var temperature = Math.Clamp(guessK, 60, 500);
        var state = Equilibrium(massFraction, temperature);
        double other = temperature + (state.HeatJKg < heatJKg ? 2 : -2), otherHeat = Equilibrium(massFraction, other).HeatJKg;
        for (var i = 0; i < 60 && Math.Abs(state.HeatJKg - heatJKg) > 0.05 && high - low > 1e-7; i++)
        {
            if (state.HeatJKg < heatJKg) low = temperature; else high = temperature;
            var next = temperature + (heatJKg - state.HeatJKg) * (other - temperature) / (otherHeat - state.HeatJKg);
            (other, otherHeat) = (temperature, state.HeatJKg);
            temperature = next > low && next < high && i % 8 != 7 ? next : (low + high) / 2;
            state = Equilibrium(massFraction, temperature);
        }
        return state;
    }

    double LiquidHeat(double temperatureK) =>
        substance.LiquidHeatCapacityJKgK * (temperatureK - substance.BoilingPointK) - substance.HeatOfVaporisationJKg
        + substance.VapourHeatCapacityJKgK * (substance.BoilingPointK - air.TemperatureK);

    MixtureState Equilibrium(double m, double t)
    {
        var dry = Math.Max(1e-7, (1 - m) * (1 - air.WaterMassFraction)) / Gas.DryAirKgMol;
        double water = (1 - m) * air.WaterMassFraction / Gas.WaterKgMol, mine = m / substance.MolarMassKgMol;
        double mineLimit = substance.SaturationShare(t), waterLimit = Gas.WaterSaturationShare(t);
        var (mineVapour, waterVapour) = Vapours(dry, mine, water, mineLimit, waterLimit);
        var liquid = Math.Max(0, mine - mineVapour) * substance.MolarMassKgMol;
        var drops = Math.Max(0, water - waterVapour) * Gas.WaterKgMol;
        var volume = (dry + mineVapour + waterVapour) * Gas.Constant * t / Gas.Pressure
            + liquid / substance.LiquidDensityKgM3 + drops / Gas.WaterDensityKgM3;
        var warm = t - air.TemperatureK;
        var heat = dry * Gas.DryAirKgMol * Gas.DryAirHeatJKgK * warm + water * Gas.WaterKgMol * Gas.VapourHeatJKgK * warm
            - drops * Gas.WaterLatentHeatJKg(t) + (m - liquid) * substance.VapourHeatCapacityJKgK * warm;
        var capacity = dry * Gas.DryAirKgMol * Gas.DryAirHeatJKgK + (water * Gas.WaterKgMol - drops) * Gas.VapourHeatJKgK + drops * Gas.WaterHeatJKgK
            + (m - liquid) * substance.VapourHeatCapacityJKgK + liquid * substance.LiquidHeatCapacityJKgK;
        return new(t, 1 / volume, liquid, drops, liquid > 0 ? heat + liquid * LiquidHeat(t) : heat, capacity);
    }

    /// <summary>Moles of vapour of substance and water: all of them, or what saturation allows of one or of both.</summary>
    static (double Mine, double Water) Vapours(double dry, double mine, double water, double mineLimit, double waterLimit)
    {
        var gas = dry + mine + water;
        if (mine <= mineLimit * gas && water <= waterLimit * gas) return (mine, water);
        gas = mineLimit < 1 ? (dry + water) / (1 - mineLimit) : double.PositiveInfinity;
        if (mine >= mineLimit * gas && water <= waterLimit * gas) return (mineLimit * gas, water);
        gas = waterLimit < 1 ? (dry + mine) / (1 - waterLimit) : double.PositiveInfinity;
        if (water >= waterLimit * gas && mine <= mineLimit * gas) return (mine, waterLimit * gas);
        if (mineLimit + waterLimit >= 1) return (mine, water);
        gas = dry / (1 - mineLimit - waterLimit);
        return (Math.Min(mine, mineLimit * gas), Math.Min(water, waterLimit * gas));
    }
}
