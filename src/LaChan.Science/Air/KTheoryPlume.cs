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
    const double Schmidt = 0.85, LowestM = 0.01, HighestM = 3000, FirstStepM = 0.01, Growth = 1.25, AllOfIt = 0.9999, Trace = 1e-8, Nothing = 1e-40;
    const int Levels = 110, StepsBetweenNodes = 2, Ahead = 6;

    readonly BoundaryLayer air;
    readonly double releaseM, leakMs;
    readonly double[] centre, thickness, carried, exchange;   // exchange: K/Δz at the level's lower face, m/s
    readonly double[] content, eliminated;
    double nearSource;
    int used;   // levels that the plume has reached; those above hold nothing yet

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
        Array.Fill(content, Nothing); // not 0: the elimination would end in numbers too small for the processor to be quick with
        content[above - 1] = (1 - share) / carried[above - 1];
        content[above] = share / carried[above];
        used = Math.Min(Levels, above + 1 + Ahead);
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
        double down, up = s * exchange[1];
        var pivot = 1 / (carried[0] + leak + up);
        double above = up * pivot, value = content[0] * carried[0] * pivot;
        (eliminated[0], content[0]) = (above, value);
        for (var i = 1; i < used; i++)
        {
            (down, up) = (up, i + 1 < used ? s * exchange[i + 1] : 0);
            pivot = 1 / (carried[i] + up + down * (1 - above));
            above = up * pivot;
            value = (carried[i] * content[i] + down * value) * pivot;
            (eliminated[i], content[i]) = (above, value);
        }
        for (var i = used - 2; i >= 0; i--)
        {
            value = content[i] + eliminated[i] * value;
            content[i] = value;
        }
        if (content[used - 1] * carried[used - 1] > Trace) used = Math.Min(Levels, used + Ahead);
    }

    /// <summary>How much of K works at a distance.</summary>
    double NearSource(double atM)
    {
        if (nearSource > AllOfIt) return 1;
        double mass = 0, moment = 0;
        for (var i = 0; i < used; i++)
        {
            var m = content[i] * thickness[i];
            (mass, moment) = (mass + m, moment + m * centre[i]);
        }
        var z = Math.Max(releaseM, moment / mass);
        var sigmaW = 1.3 * air.FrictionVelocityMs * (air.Unstable ? Math.Cbrt(1 - 3 * z / air.ObukhovM) : 1);
        var memory = Diffusivity(Math.Min(z, 0.5 * centre[^1])) / (sigmaW * sigmaW);
        return nearSource = 1 - Math.Exp(-atM / (air.WindAt(z) * memory));
    }

    void Note(VerticalProfile profile, int node, ReadOnlySpan<double> heightsM)
    {
        double mass = 0, flux = 0, square = 0;
        for (var i = 0; i < used; i++)
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
