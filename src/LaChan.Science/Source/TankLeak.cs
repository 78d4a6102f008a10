using LaChan.Science.Dense;

namespace LaChan.Science.Source;

/// <summary>A leaking tank as an officer knows it: shape and size, how full, of what, how warm, how large a hole and where.</summary>
/// <param name="Tank">Shape and inner size.</param>
/// <param name="FillShare">Of its volume, 0 to 1.</param>
/// <param name="Substance">What is in it.</param>
/// <param name="HeatRatio">γ of its vapour; see <see cref="GasOutflow.RatioOf"/>.</param>
/// <param name="TemperatureK">Of what is in it.</param>
/// <param name="HoleDiameterM">Of the hole, round.</param>
/// <param name="HoleHeightM">Above the bottom of the tank.</param>
/// <param name="BottomM">Of the tank above ground.</param>
/// <param name="ThroughPipe">Whether it leaves through a pipe or nozzle of 10 cm or more, so that it boils on the way.</param>
/// <param name="OverPressurePa">Above an atmosphere, of a gas cushion; the vapour's own pressure is taken where it is higher.</param>
public sealed record TankLeak(
    Tank Tank, double FillShare, DenseSubstance Substance, double HeatRatio, double TemperatureK,
    double HoleDiameterM, double HoleHeightM, double BottomM = 0, bool ThroughPipe = false, double OverPressurePa = 0)
{
    const double Atmosphere = 101_325, GasConstant = 8.31446;

    double HoleM2 => Math.PI * HoleDiameterM * HoleDiameterM / 4;

    double Level => Tank.LevelOf(FillShare * Tank.VolumeM3);

    double VapourPa => Substance.SaturationShare(TemperatureK) * Atmosphere;

    double InsidePa => Math.Max(Atmosphere + OverPressurePa, VapourPa);

    /// <summary>What leaves, and as what.</summary>
    public LeakTerm Term() => Level <= HoleHeightM ? Vapour() : VapourPa > Atmosphere ? Boiling() : Cold();

    /// <summary>Out of the space above the liquid.</summary>
    LeakTerm Vapour()
    {
        var gas = new GasOutflow(Substance.MolarMassKgMol, HeatRatio);
        // Over a liquid colder than boiling the cushion is mostly air: only the vapour's share of what leaves is the substance.
        var share = Math.Min(1, VapourPa / InsidePa);
        var all = gas.Rate(HoleM2, InsidePa, TemperatureK);
        var inside = InsidePa * Substance.MolarMassKgMol / (GasConstant * TemperatureK) * (1 - FillShare) * Tank.VolumeM3;
        var mass = share * inside + (VapourPa > Atmosphere ? FillShare * Tank.VolumeM3 * Substance.LiquidDensityKgM3 : 0);
        var rate = share * all;
        var duration = rate > 0 ? mass / rate : 0;
        var air = rate > 0 ? JetExpansion.Of(gas, Substance, HoleM2, InsidePa, TemperatureK, duration, BottomM + HoleHeightM) with { RateKgS = rate, VolumeFraction = share } : null;
        return new(LeakPhase.Vapour, rate, duration, mass, new(1, 0, 0), air);
    }

    /// <summary>A liquid that boils once it is out.</summary>
    LeakTerm Boiling()
    {
        var (rate, exitPa, exitDensity) = ThroughPipe ? Nozzle() : Orifice();
        var mass = Substance.LiquidDensityKgM3 * (Tank.VolumeAt(Level) - Tank.VolumeAt(HoleHeightM));
        var flash = FlashRainOut.Of(Substance, TemperatureK);
        return new(LeakPhase.Boiling, rate, mass / rate, mass, flash, JetExpansion.Of(Substance, rate, HoleM2, exitDensity, exitPa, flash, mass / rate, BottomM + HoleHeightM));
    }

    (double Rate, double ExitPa, double ExitDensity) Orifice() => (
        LiquidOutflow.Rate(HoleM2, Substance.LiquidDensityKgM3, Level - HoleHeightM, InsidePa - Atmosphere), Atmosphere, Substance.LiquidDensityKgM3 * LiquidOutflow.SharpEdge);

    (double Rate, double ExitPa, double ExitDensity) Nozzle()
    {
        var vapour = VapourPa * Substance.MolarMassKgMol / (GasConstant * TemperatureK);
        var omega = OmegaOutflow.Omega(0, Substance.LiquidDensityKgM3, vapour, Substance.LiquidHeatCapacityJKgK, Substance.HeatOfVaporisationJKg, TemperatureK, VapourPa);
        var flux = OmegaOutflow.SubcooledFlux(VapourPa, omega, InsidePa, Substance.LiquidDensityKgM3, Atmosphere);
        var exit = Math.Max(Atmosphere, OmegaOutflow.CriticalRatio(omega) * VapourPa);
        // Specific volume grows by ω(p0/p − 1) as the pressure falls: the assumption of the method itself.
        return (flux * HoleM2, exit, Substance.LiquidDensityKgM3 / (1 + omega * (VapourPa / exit - 1)));
    }

    /// <summary>A liquid colder than boiling: it runs out and lies as a pool; nothing goes into the air at the hole.</summary>
    LeakTerm Cold()
    {
        var moments = LiquidOutflow.Emptying(Tank, Level, HoleHeightM, HoleM2, Substance.LiquidDensityKgM3, InsidePa - Atmosphere);
        return new(LeakPhase.Liquid, moments[0].RateKgS, moments[^1].TimeS, moments[0].LeftKg - moments[^1].LeftKg, new(0, 0, 1), null);
    }
}
