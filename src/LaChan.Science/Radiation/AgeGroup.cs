namespace LaChan.Science.Radiation;

/// <summary>Whom a dose by inhalation is for: the age at the intake.</summary>
public enum AgeGroup
{
    /// <summary>One year old: 1 to 2 years.</summary>
    Infant,

    /// <summary>Ten years old: 7 to 12 years.</summary>
    Child,

    Adult,
}
