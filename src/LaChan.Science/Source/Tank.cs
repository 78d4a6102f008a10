namespace LaChan.Science.Source;

/// <summary>A tank by its inner size: how much liquid stands in it at a level.</summary>
/// <remarks>Plane and solid geometry; flat ends of cylinders.</remarks>
/// <param name="Shape">Its shape.</param>
/// <param name="DiameterM">Inner diameter, above 0.</param>
/// <param name="LengthM">Height of a standing, length of a lying cylinder; not used for a ball.</param>
public sealed record Tank(TankShape Shape, double DiameterM, double LengthM)
{
    double Radius => DiameterM / 2;

    /// <summary>Height of the inside, metres.</summary>
    public double HeightM => Shape == TankShape.Standing ? LengthM : DiameterM;

    /// <summary>m³.</summary>
    public double VolumeM3 => VolumeAt(HeightM);

    /// <summary>Liquid below a level, m³.</summary>
    /// <param name="levelM">Above the bottom; below 0 counts as 0, above the top as full.</param>
    public double VolumeAt(double levelM)
    {
        var level = Math.Clamp(levelM, 0, HeightM);
        return Shape switch
        {
            TankShape.Standing => Math.PI * Radius * Radius * level,
            TankShape.Ball => Math.PI * level * level * (Radius - level / 3),
            _ => LengthM * (Radius * Radius * Math.Acos(1 - level / Radius) - (Radius - level) * Math.Sqrt(Math.Max(0, level * (DiameterM - level)))),
        };
    }

    /// <summary>Free surface at a level, m².</summary>
    public double SurfaceAt(double levelM)
    {
        var level = Math.Clamp(levelM, 0, HeightM);
        return Shape switch
        {
            TankShape.Standing => Math.PI * Radius * Radius,
            TankShape.Ball => Math.PI * level * (DiameterM - level),
            _ => 2 * LengthM * Math.Sqrt(Math.Max(0, level * (DiameterM - level))),
        };
    }

    /// <summary>Level of a volume of liquid, metres; by halving, to 1e-9 of the height.</summary>
    public double LevelOf(double volumeM3)
    {
        double low = 0, high = HeightM;
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            if (VolumeAt(middle) < volumeM3) low = middle; else high = middle;
        }
        return (low + high) / 2;
    }
}
