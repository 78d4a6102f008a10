namespace LaChan.Forecast;

/// <summary>Units of weight in a volume of air, as station files and regulations write them; a normal cubic metre is one at 25 °C and 1 atm (QCVN 05:2023/BTNMT).</summary>
static class AirUnits
{
    /// <summary>Factor to mg/m³; other units cannot be compared.</summary>
    public static readonly IReadOnlyDictionary<string, double> ToMgM3 = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["mg/m3"] = 1, ["mg/m³"] = 1, ["mg/Nm3"] = 1, ["mg/Nm³"] = 1, ["ug/m3"] = 1e-3, ["µg/m3"] = 1e-3, ["µg/m³"] = 1e-3, ["ug/Nm3"] = 1e-3, ["µg/Nm3"] = 1e-3, ["µg/Nm³"] = 1e-3,
    };
}
