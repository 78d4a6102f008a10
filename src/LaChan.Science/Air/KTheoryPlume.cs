namespace LaChan.Science.Air;

/// <summary>Vertical spread by gradient transfer: U(z)·∂c/∂x = ∂/∂z(K(z)·∂c/∂z), solved by steps downwind on levels that widen upwards.</summary>
/// <remarks>
/// F. T. M. Nieuwstadt and A. P. van Ulden (1978), A numerical study on the vertical dispersion of passive contaminants from a continuous source
/// in the atmospheric surface layer, Atmospheric Environment 12, 2119–2124: K = κu*z/(Sc·φh). Sc = 0.85 with κ = 0.4 is their 0.74 with
/// κ = 0.35. Under a mixing height K falls as 1 − z/zi. Near the source K is less, by 1 − exp(−x/(U·TL)), TL = K/σw² (G. I. Taylor 1921;
/// σw = 1.3u*, (1 − 3z/L)^1/3 times that when unstable). Uptake by the ground: flux = c/(rb + rc) at the lowest level.
/// Exact for the crosswind integral of a passive gas where gradient transfer holds: releases within the surface layer. In free convection
/// (−L below 15 m) it keeps too much at the ground far downwind. Finite volumes, implicit in x: mass is kept to rounding.
/// </remarks>
public sealed class KTheoryPlume
{
    const double Schmidt = 0.85, LowestM = 0.01, HighestM = 3000, FirstStepM = 0.01, Growth = 1.25;
    const int Levels = 110, StepsBetweenNodes = 2;

    readonly BoundaryLayer air;
    readonly double releaseM, leakMs;
    readonly double[] centre, thickness, carried, exchange;   // exchange: K/Δz at the level's lower face, m/s
    readonly double[] content, eliminated;

    /// <param name="air">The boundary layer.</param>
    /// <param name="releaseM">Height of release, metres.</param>
    /// <param name="groundResistanceSM">rb + rc, s/m; infinite: the ground takes nothing up.</param>
    public KTheoryPlume(BoundaryLayer air, double releaseM, double groundResistanceSM = double.PositiveInfinity)
    {
        (this.air, this.releaseM) = (air, releaseM);
        var lowest = Math.Max(LowestM, air.RoughnessM);
        var top = Math.Max(Math.Min(air.MixingM, HighestM), 3 * lowest);
        (centre, thickness, carried, exchange) = (new double[Levels], new double[Levels], new double[Levels], new double[Levels]);
        (content, eliminated) = (new double[Levels], new double[Levels]);
        Lay(lowest, top);
        leakMs = 1 / (groundResistanceSM + Math.Max(0, Schmidt * Math.Log(centre[0] / air.RoughnessM) / (SurfaceLayer.Karman * air.FrictionVelocityMs)));
        Release();
    }

    /// <summary>K, m²/s.</summary>
    double Diffusivity(double zM) =>
        SurfaceLayer.Karman * air.FrictionVelocityMs * zM / (Schmidt * air.PhiH(zM)) * (air.Unstable && double.IsFinite(air.MixingM) ? Math.Max(0, 1 - zM / air.MixingM) : 1);

    void Lay(double lowest, double top)
    {
        var ratio = Math.Pow(top / lowest, 1.0 / (Levels - 1));
        double below = 0, above = lowest;
        for (var i = 0; i < Levels; i++, below = above, above *= ratio)
        {
            centre[i] = i == 0 ? lowest / 2 : Math.Sqrt(below * above);
            thickness[i] = above - below;
            carried[i] = air.WindAt(centre[i]) * thickness[i];
            exchange[i] = i == 0 ? 0 : Diffusivity(below) / (centre[i] - centre[i - 1]);
        }
    }

    /// <summary>Unit flux into the two levels about the release, so that its mean height is kept.</summary>
    void Release()
    {
        var above = Math.Clamp(Array.FindIndex(centre, z => z > releaseM), 1, Levels - 1);
        if (releaseM > centre[^1]) above = Levels - 1;
        var share = Math.Clamp((releaseM - centre[above - 1]) / (centre[above] - centre[above - 1]), 0, 1);
        content[above - 1] = (1 - share) / carried[above - 1];
        content[above] = share / carried[above];
    }

    /// <summary>Marches over the distances and notes the profile at each.</summary>
    /// <param name="distancesM">Ascending, metres.</param>
    /// <param name="heightsM">Where the strength is wanted.</param>
    public VerticalProfile Over(ReadOnlySpan<double> distancesM, ReadOnlySpan<double> heightsM)
    {
        var profile = new VerticalProfile(distancesM.Length, heightsM.Length);
        double x = 0, step = FirstStepM;
        for (var node = 0; node < distancesM.Length; node++)
        {
            if (node > 0) step = (distancesM[node] - x) / StepsBetweenNodes;
            while (x < distancesM[node] * (1 - 1e-9))
            {
                var length = Math.Min(step, distancesM[node] - x);
                Step(x + length / 2, length);
                x += length;
                if (node == 0) step *= Growth;
            }
            Note(profile, node, heightsM);
        }
        return profile;
    }

    void Step(double atM, double lengthM)
    {
        var s = lengthM * NearSource(atM);
        var leak = leakMs * lengthM;
        // Elimination upwards: eliminated[i] is the coefficient of the level above.
        var pivot = 1 / (carried[0] + leak + s * exchange[1]);
        eliminated[0] = s * exchange[1] * pivot;
        content[0] *= carried[0] * pivot;
        for (var i = 1; i < Levels; i++)
        {
            var down = s * exchange[i];
            var up = i + 1 < Levels ? s * exchange[i + 1] : 0;
            pivot = 1 / (carried[i] + up + down * (1 - eliminated[i - 1]));
            eliminated[i] = up * pivot;
            content[i] = (carried[i] * content[i] + down * content[i - 1]) * pivot;
        }
        for (var i = Levels - 2; i >= 0; i--) content[i] += eliminated[i] * content[i + 1];
    }

    /// <summary>How much of K works at a distance.</summary>
    double NearSource(double atM)
    {
        double mass = 0, moment = 0;
        for (var i = 0; i < Levels; i++)
        {
            var m = content[i] * thickness[i];
            (mass, moment) = (mass + m, moment + m * centre[i]);
        }
        var z = Math.Max(releaseM, moment / mass);
        var sigmaW = 1.3 * air.FrictionVelocityMs * (air.Unstable ? Math.Cbrt(1 - 3 * z / air.ObukhovM) : 1);
        var memory = Diffusivity(Math.Min(z, 0.5 * centre[^1])) / (sigmaW * sigmaW);
        return 1 - Math.Exp(-atM / (air.WindAt(z) * memory));
    }

    void Note(VerticalProfile profile, int node, ReadOnlySpan<double> heightsM)
    {
        double mass = 0, flux = 0, square = 0;
        for (var i = 0; i < Levels; i++)
        {
            var m = content[i] * thickness[i];
            mass += m;
            flux += content[i] * carried[i];
            square += m * (centre[i] - releaseM) * (centre[i] - releaseM);
        }
        profile.State[node] = new(flux / mass, Math.Sqrt(square / mass));
        for (var h = 0; h < heightsM.Length; h++) profile.Strength[node * heightsM.Length + h] = At(heightsM[h]);
    }

    /// <summary>c at a height, straight in ln c over ln z between levels.</summary>
    double At(double zM)
    {
        if (zM <= centre[0]) return content[0];
        if (zM >= centre[^1]) return zM > air.MixingM ? 0 : content[^1];
        var above = Array.BinarySearch(centre, zM);
        if (above < 0) above = ~above;
        var share = Math.Log(zM / centre[above - 1]) / Math.Log(centre[above] / centre[above - 1]);
        return Math.Pow(Math.Max(content[above - 1], 1e-300), 1 - share) * Math.Pow(Math.Max(content[above], 1e-300), share);
    }
}
