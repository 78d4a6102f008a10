namespace LaChan.Kernel;

/// <summary>Days on which a row of law or a register is in force, both ends included; an open end is null.</summary>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    public static readonly Period Always = new(null, null);

    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
