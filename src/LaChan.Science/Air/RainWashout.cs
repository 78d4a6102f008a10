namespace LaChan.Science.Air;

/// <summary>How fast rain takes a gas or fine particles out of the air below the clouds: Λ = a·R^b.</summary>
/// <remarks>
/// a = 8.4e-5 1/s at 1 mm/h, b = 0.79: R. H. Maryon, D. B. Ryall, A. L. Malcolm (1999), The NAME 4 dispersion model: science documentation, Met Office
/// Turbulence and Diffusion Note 262 (rain below the cloud). Other published pairs lie within a factor two between 1 and 10 mm/h: a = 1e-4, b = 0.64
/// (K. Jylhä 1991, J. Appl. Meteorol. 30, 263–270), a = 8e-5, b = 0.6 for iodine (H. D. Brenk, K. J. Vogt 1981, Nuclear Safety 22, 362–371). For rain of
/// 0.1 to 50 mm/h; beyond that the same law is carried on to 500 mm/h. It holds for what a drop takes up and does not give back: the gases that are
/// named here, which dissolve very well or react with water, and fine particles. Of every other gas nothing is said to be washed out, so that zones
/// come out long rather than short; sulphur dioxide is left out too, as a drop soon holds as much of it as it can. The whole plume is taken to lie below the cloud.
/// </remarks>
public static class RainWashout
{
    public const double AtOneMmH = 8.4e-5, Power = 0.79;

    /// <summary>Symbols as in the table of substances.</summary>
    static readonly string[] Held = ["NH3", "HCl", "HF", "HNO3", "H2SO4", "HCHO", "N2H4"];

    /// <summary>Whether rain keeps what it takes up of a substance.</summary>
    public static bool Takes(string? symbol) => symbol is not null && Array.IndexOf(Held, symbol) >= 0;

    /// <param name="rainMmH">0 or more.</param>
    /// <returns>Λ, 1/s.</returns>
    public static double PerS(double rainMmH) => rainMmH > 0 ? AtOneMmH * Math.Pow(rainMmH, Power) : 0;
}
