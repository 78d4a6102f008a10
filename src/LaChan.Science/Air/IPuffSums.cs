namespace LaChan.Science.Air;

/// <summary>Something that sums puffs at receptors.</summary>
public interface IPuffSums
{
    /// <summary>Whether a puff reaches any receptor.</summary>
    bool Reaches(in PuffMoment puff);

    /// <summary>Adds puffs in their order.</summary>
    /// <param name="puffs">For each puff a row of the table's heights.</param>
    /// <param name="amounts">Likewise: kg·s/m³ at its middle.</param>
    /// <param name="threads">How many may work side by side; null: as many as there are processors.</param>
    void Add(ReadOnlyMemory<PuffMoment> puffs, ReadOnlyMemory<float> amounts, int heights, int? threads);
}
