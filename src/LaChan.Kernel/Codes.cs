namespace LaChan.Kernel;

/// <summary>Official code of an administrative unit: two digits for a province, five for a commune. A code means a unit only together with a day (codes are re-used).</summary>
public readonly record struct UnitCode(string Value)
{
    public bool IsProvince => Value.Length == 2;
    public bool IsCommune => Value.Length == 5;
    public override string ToString() => Value;
}

/// <summary>Short code of an organisation in the agency register, such as <c>MOD</c> or <c>NACCET</c>.</summary>
public readonly record struct AgencyCode(string Value)
{
    public override string ToString() => Value;
}
