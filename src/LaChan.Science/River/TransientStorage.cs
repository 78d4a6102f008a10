using System.Numerics;

namespace LaChan.Science.River;

/// <summary>Exchange with slow water and first-order decay over one step, in closed form.</summary>
/// <remarks>
/// R. L. Runkel (1998), One-dimensional transport with inflow and storage (OTIS), USGS Water-Resources Investigations Report 98-4018,
/// equations 1 and 2 without advection, dispersion and lateral inflow: dC/dt = α (S − C) − λ C, dS/dt = α (A/A_s)(C − S) − λ S, with the
/// same decay in both. The mean over both waters decays with λ, the difference with λ + α (1 + A/A_s). Exact for any length of step.
/// </remarks>
readonly struct TransientStorage
{
    readonly double keep, toFlowing, toStored, blendFlowing, blendStored;
    readonly bool stores;

    /// <param name="areaM2">Of the flowing water.</param>
    /// <param name="storageM2">Of the slow water; 0: none.</param>
    /// <param name="exchangePerS">α.</param>
    /// <param name="decayPerS">λ, 0 or more.</param>
    public TransientStorage(double areaM2, double storageM2, double exchangePerS, double decayPerS, double stepS)
    {
        keep = Math.Exp(-decayPerS * stepS);
        stores = storageM2 > 0 && exchangePerS > 0;
        if (!stores) return;
        var apart = keep * Math.Exp(-exchangePerS * (1 + areaM2 / storageM2) * stepS);
        (blendFlowing, blendStored) = (areaM2 / (areaM2 + storageM2), storageM2 / (areaM2 + storageM2));
        (toFlowing, toStored) = (blendStored * apart, blendFlowing * apart);
    }

    public bool Changes => stores || keep < 1;

    public void Take(Span<double> flowing, Span<double> stored)
    {
        var (i, width) = (0, Vector<double>.Count);
        for (; i + width <= flowing.Length; i += width)
        {
            var c = new Vector<double>(flowing[i..]);
            if (!stores) { (c * keep).CopyTo(flowing[i..]); continue; }
            var s = new Vector<double>(stored[i..]);
            var mean = keep * (blendFlowing * c + blendStored * s);
            (mean + toFlowing * (c - s)).CopyTo(flowing[i..]);
            (mean - toStored * (c - s)).CopyTo(stored[i..]);
        }
        for (; i < flowing.Length; i++)
        {
            if (!stores) { flowing[i] *= keep; continue; }
            var (mean, apart) = (keep * (blendFlowing * flowing[i] + blendStored * stored[i]), flowing[i] - stored[i]);
            (flowing[i], stored[i]) = (mean + toFlowing * apart, mean - toStored * apart);
        }
    }
}
