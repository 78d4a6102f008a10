namespace LaChan.Science.Radiation;

/// <summary>Committed effective dose per activity breathed in, Sv/Bq.</summary>
public readonly record struct Inhaled(double Infant, double Child, double Adult)
{
    public static readonly Inhaled None = new(0, 0, 0);

    public double Of(AgeGroup age) => age switch { AgeGroup.Infant => Infant, AgeGroup.Child => Child, _ => Adult };
}
