namespace LaChan.Science.Source;

/// <summary>Shapes of tanks.</summary>
public enum TankShape
{
    /// <summary>A cylinder that stands.</summary>
    Standing,

    /// <summary>A cylinder that lies.</summary>
    Lying,

    /// <summary>A ball.</summary>
    Ball,
}
