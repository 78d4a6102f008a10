using System.Globalization;

namespace LaChan.Science.Tests.Air;

/// <summary>How models are scored: S. R. Hanna, D. G. Strimaitis, J. C. Chang (1993); positive FB is too low a model.</summary>
sealed record GrassScore(int N, double Fb, double Nmse, double Mg, double Vg, double Fac2)
{
    public static GrassScore Of(IReadOnlyCollection<(double Seen, double Model)> pairs)
    {
        double seen = pairs.Average(p => p.Seen), model = pairs.Average(p => p.Model);
        return new(pairs.Count, 2 * (seen - model) / (seen + model),
            pairs.Average(p => Math.Pow(p.Seen - p.Model, 2)) / (seen * model),
            Math.Exp(pairs.Average(p => Math.Log(p.Seen / p.Model))),
            Math.Exp(pairs.Average(p => Math.Pow(Math.Log(p.Seen / p.Model), 2))),
            pairs.Average(p => p.Model / p.Seen is >= 0.5 and <= 2 ? 1.0 : 0));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"n {N} FB {Fb:+0.000;-0.000} NMSE {Nmse:F3} MG {Mg:F3} VG {Vg:F3} FAC2 {Fac2:F3}");
}
