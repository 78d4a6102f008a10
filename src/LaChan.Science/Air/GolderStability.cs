namespace LaChan.Science.Air;

/// <summary>Stability class from the Obukhov length and the roughness of the ground.</summary>
/// <remarks>
/// D. Golder (1972), Relations among stability parameters in the surface layer, Boundary-Layer Meteorology 3, 47–58, figure 5, in the
/// straight lines 1/L = a + b·log10(z0) of J. H. Seinfeld and S. N. Pandis, Atmospheric Chemistry and Physics, chapter on
/// micrometeorology (z0 from 0.001 to 0.5 m). The class whose line is nearest is taken. Coefficients from memory of that table: check
/// against the book before a legal use. Outside the roughness range the nearest end is used.
/// </remarks>
public static class GolderStability
{
    static readonly (double A, double B)[] Lines = [(-0.096, 0.029), (-0.037, 0.029), (-0.002, 0.018), (0, 0), (0.004, -0.018), (0.035, -0.036)];

    /// <param name="obukhovM">Obukhov length, metres; negative unstable; infinite neutral; not 0.</param>
    /// <param name="roughnessM">Roughness length, metres.</param>
    public static StabilityClass Of(double obukhovM, double roughnessM)
    {
        var roughness = Math.Log10(Math.Clamp(roughnessM, 0.001, 0.5));
        var inverse = 1 / obukhovM;
        var nearest = Enumerable.Range(0, Lines.Length).MinBy(i => Math.Abs(Lines[i].A + Lines[i].B * roughness - inverse));
        return (StabilityClass)nearest;
    }

    /// <summary>The Obukhov length in the middle of a class, metres; infinite for D.</summary>
    public static double ObukhovM(StabilityClass stability, double roughnessM)
    {
        var (a, b) = Lines[(int)stability];
        var inverse = a + b * Math.Log10(Math.Clamp(roughnessM, 0.001, 0.5));
        return inverse == 0 ? double.PositiveInfinity : 1 / inverse;
    }
}
