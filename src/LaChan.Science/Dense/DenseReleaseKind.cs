namespace LaChan.Science.Dense;

/// <summary>How a dense gas is let go.</summary>
public enum DenseReleaseKind
{
    /// <summary>Vapour rises evenly from a pool on the ground.</summary>
    Pool,

    /// <summary>A jet along the wind.</summary>
    JetHorizontal,

    /// <summary>A jet or stack upwards.</summary>
    JetVertical,

    /// <summary>All at once.</summary>
    Instantaneous,
}
