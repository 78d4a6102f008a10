namespace LaChan.Science.Sea;

/// <summary>How a step along the flow is worked out.</summary>
public enum DriftMethod
{
    /// <summary>With the flow half a step on: second order (RK2).</summary>
    Midpoint,

    /// <summary>The classical Runge–Kutta method of fourth order.</summary>
    RungeKutta4,
}
