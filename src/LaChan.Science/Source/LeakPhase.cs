namespace LaChan.Science.Source;

/// <summary>As what a tank's content leaves.</summary>
public enum LeakPhase
{
    /// <summary>Gas.</summary>
    Vapour,

    /// <summary>A liquid that boils in the hole or behind it: vapour, spray, rain.</summary>
    Boiling,

    /// <summary>A liquid that runs out to a pool.</summary>
    Liquid,
}
