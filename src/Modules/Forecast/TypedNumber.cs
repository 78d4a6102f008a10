using System.Globalization;
using LaChan.Kernel;

namespace LaChan.Forecast;

/// <summary>A number that an officer types.</summary>
static class TypedNumber
{
    /// <summary>NaN where it cannot be read or is out of range, with a refusal that says the range.</summary>
    public static double Read(string typed, string field, double min, double max, List<Refusal> refusals)
    {
        // A comma is how a Vietnamese officer writes a decimal.
        if (double.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) return number;
        refusals.Add(new(field, string.Create(CultureInfo.InvariantCulture, $"\"{typed}\": {min:0.###} – {max:0.###}")));
        return double.NaN;
    }
}
