namespace LaChan.Science.Source;

/// <summary>Liquid through a pipe with friction, out of its open or broken end.</summary>
/// <remarks>
/// J. Weisbach and H. Darcy: Δp = (1 + K + f·L/d)·ρ·v²/2; f after S. E. Haaland (1983), J. Fluids Eng. 105, 89–90, above a Reynolds number of
/// 4,000 (error below 2 % of C. F. Colebrook's), 64/Re below 2,300, straight between. Steady flow of a liquid that does not boil.
/// </remarks>
public static class LiquidPipe
{
    /// <param name="drivePa">Pressure at the inlet over that outside, with the weight of the level, Pa.</param>
    /// <param name="diameterM">Inner diameter.</param>
    /// <param name="lengthM">Length.</param>
    /// <param name="densityKgM3">Of the liquid.</param>
    /// <param name="viscosityPaS">Of the liquid.</param>
    /// <param name="roughnessM">Of the wall.</param>
    /// <param name="fittings">Sum of the loss coefficients of mouth, bends, valves; 0.5 for a sharp mouth.</param>
    /// <returns>kg/s.</returns>
    public static double Rate(
        double drivePa, double diameterM, double lengthM, double densityKgM3, double viscosityPaS, double roughnessM = 4.5e-5, double fittings = 0.5)
    {
        if (drivePa <= 0) return 0;
        double low = 0, high = Math.Sqrt(2 * drivePa / densityKgM3);
        for (var i = 0; i < 60; i++)
        {
            var speed = (low + high) / 2;
            var loss = (1 + fittings + Friction(densityKgM3 * speed * diameterM / viscosityPaS, roughnessM / diameterM) * lengthM / diameterM) * densityKgM3 * speed * speed / 2;
            if (loss < drivePa) low = speed; else high = speed;
        }
        return densityKgM3 * low * Math.PI * diameterM * diameterM / 4;
    }

    /// <summary>Darcy's friction factor.</summary>
    /// <param name="reynolds">Above 0.</param>
    /// <param name="relativeRoughness">Of the wall over the diameter.</param>
    public static double Friction(double reynolds, double relativeRoughness)
    {
        const double laminar = 2300, turbulent = 4000;
        if (reynolds <= laminar) return 64 / reynolds;
        if (reynolds >= turbulent) return Haaland(reynolds, relativeRoughness);
        var share = (reynolds - laminar) / (turbulent - laminar);
        return 64 / laminar + share * (Haaland(turbulent, relativeRoughness) - 64 / laminar);
    }

    static double Haaland(double reynolds, double relativeRoughness) =>
        Math.Pow(-1.8 * Math.Log10(Math.Pow(relativeRoughness / 3.7, 1.11) + 6.9 / reynolds), -2);
}
