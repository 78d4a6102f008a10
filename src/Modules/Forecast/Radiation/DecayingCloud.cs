using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>What has become of a becquerel of a nuclide, and of what grew out of it, by the age of the cloud; tabulated, as many places ask.</summary>
/// <remarks>Straight between ages 2 % apart: within 0.1 % while a tenth of the activity is left. The parent itself is exact.</remarks>
sealed class DecayingCloud
{
    const double FirstS = 1, Step = 1.02, LastS = 1e7;

    readonly double[][] table;

    /// <param name="released">Its daughters as in a source that is not fresh.</param>
    public DecayingCloud(ReleasedNuclide released)
    {
        (Released, Chain) = (released, DecayChain.Of(released.Nuclide));
        var aged = Chain.Aged();
        var count = 2 + (int)Math.Ceiling(Math.Log(LastS / FirstS) / Math.Log(Step));
        table = [.. Enumerable.Range(0, count).Select(i => Chain.Activities(aged, i == 0 ? 0 : FirstS * Math.Pow(Step, i - 1)))];
    }

    public ReleasedNuclide Released { get; }
    public DecayChain Chain { get; }

    /// <summary>Activity of a member beside one becquerel of the nuclide at the release.</summary>
    public double Activity(int member, double ageS)
    {
        if (member == 0) return Math.Exp(-Released.Nuclide.PerS * ageS);
        if (ageS <= FirstS) return table[0][member] + ageS / FirstS * (table[1][member] - table[0][member]);
        var place = Math.Min(1 + Math.Log(ageS / FirstS) / Math.Log(Step), table.Length - 1.000001);
        var i = (int)place;
        return table[i][member] + (place - i) * (table[i + 1][member] - table[i][member]);
    }

    /// <summary>How a member settles: a daughter keeps to the particle on which it was born, unless it is a gas or was born of one.</summary>
    public NuclideGroup Group(int member)
    {
        var (parent, own) = (Released.Nuclide.Group, Chain.Members[member].Group);
        return own == NuclideGroup.NobleGas || parent == NuclideGroup.NobleGas ? own : parent;
    }
}
