namespace LaChan.Science.Air;

/// <summary>A plume aloft in convective air: some of it caught in updraughts, more of it in the slower and wider downdraughts.</summary>
/// <remarks>
/// J. C. Weil, L. A. Corio, R. P. Brower (1997), A PDF dispersion model for buoyant plumes in the convective boundary layer, J. Appl. Meteorol.
/// 36, 982–1003; A. J. Cimorelli et al. (2005), J. Appl. Meteorol. 44, 682–693, section 5: vertical velocity as two normal distributions,
/// wj = aj·w*, σwj = R|wj|, R = 2, a1,2 = (σw/w*)[αS/2 ± ½(α²S² + 4/β)^1/2], α = (1 + R²)/(1 + 3R²), β = 1 + R², skewness S = 0.125 (w*/σw)³ above
/// a tenth of zi and falling to the ground; σw² = 1.6 (z/zi)^2/3 w*² below a tenth of zi, 0.35 w*² above, and 1.69 (1 − z/zi) u*² of friction.
/// The direct plume is reflected at ground and lid; a plume that would rise above the lid is held under it (AERMOD's penetrated part is not
/// computed: concentrations from very hot stacks near the lid come out high).
/// </remarks>
public static class ConvectiveAloft
{
    const double Ratio = 2, BuoyantSpread = 3.5, SkewnessFactor = 0.125;
    const double Alpha = (1 + Ratio * Ratio) / (1 + 3 * Ratio * Ratio), Beta = 1 + Ratio * Ratio;

    public static VerticalProfile Over(BoundaryLayer air, double stackM, BuoyantRise rise, ReadOnlySpan<double> distancesM, ReadOnlySpan<double> heightsM)
    {
        var profile = new VerticalProfile(distancesM.Length, heightsM.Length);
        for (var node = 0; node < distancesM.Length; node++)
        {
            var risen = rise.At(distancesM[node]);
            var height = Math.Min(stackM + risen, 0.99 * air.DepthM);
            var wind = air.WindAt(height);
            var (up, down, shareUp) = Draughts(air, height);
            var travel = distancesM[node] / wind;
            var buoyant = risen / BuoyantSpread;
            double spread = 0;
            foreach (var (velocity, share) in (ReadOnlySpan<(double, double)>)[(up, shareUp), (down, 1 - shareUp)])
            {
                var sigma = Math.Sqrt(Square(Ratio * velocity * travel) + buoyant * buoyant);
                spread += share * (Square(sigma) + Square(velocity * travel));
                for (var h = 0; h < heightsM.Length; h++)
                    profile.Strength[node * heightsM.Length + h] += share * ReflectedBell.Density(heightsM[h], height + velocity * travel, sigma, air.DepthM) / wind;
            }
            profile.State[node] = new(wind, Math.Sqrt(spread));
        }
        return profile;
    }

    /// <summary>Mean speeds of updraughts and downdraughts, m/s, and the share of the plume in the former.</summary>
    static (double UpMs, double DownMs, double ShareUp) Draughts(BoundaryLayer air, double heightM)
    {
        var relative = heightM / air.DepthM;
        var free = air.ConvectiveVelocityMs;
        var convective = (relative < 0.1 ? 1.6 * Math.Cbrt(relative * relative) : 0.35) * free * free;
        var sigma = Math.Sqrt(convective + 1.69 * (1 - relative) * Square(air.FrictionVelocityMs));
        var skewness = SkewnessFactor * Math.Min(1, 10 * relative) * free * free * free / (sigma * sigma * sigma);
        var half = Alpha * skewness / 2;
        var root = Math.Sqrt(half * half + 1 / Beta);
        double up = half + root, down = half - root;
        return (sigma * up, sigma * down, -down / (up - down));
    }

    static double Square(double x) => x * x;
}
