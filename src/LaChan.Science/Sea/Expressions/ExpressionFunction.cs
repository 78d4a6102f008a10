namespace LaChan.Science.Sea.Expressions;

/// <summary>A function that a formula may call.</summary>
public sealed class ExpressionFunction
{
    ExpressionFunction(string name, Func<double, double> of) => (Name, Of) = (name, of);

    public static readonly ExpressionFunction Sin = new("sin", Math.Sin);
    public static readonly ExpressionFunction Cos = new("cos", Math.Cos);
    public static readonly ExpressionFunction Exp = new("exp", Math.Exp);
    public static readonly ExpressionFunction Sqrt = new("sqrt", Math.Sqrt);
    public static readonly ExpressionFunction Abs = new("abs", Math.Abs);

    /// <summary>The natural logarithm: no formula may call it, but powers and their slopes need it.</summary>
    internal static readonly ExpressionFunction Log = new("log", Math.Log);

    /// <summary>Those that a formula may call, by name.</summary>
    public static IReadOnlyDictionary<string, ExpressionFunction> All { get; } = new[] { Sin, Cos, Exp, Sqrt, Abs }.ToDictionary(x => x.Name);

    public string Name { get; }
    public Func<double, double> Of { get; }

    /// <summary>Its derivative at a value of its argument.</summary>
    public Expression Slope(Expression at) => Name switch
    {
        "sin" => new Expression.Call(Cos, at),
        "cos" => -new Expression.Call(Sin, at),
        "exp" => new Expression.Call(Exp, at),
        "sqrt" => new Expression.Constant(0.5) / new Expression.Call(Sqrt, at),
        "abs" => at / new Expression.Call(Abs, at),
        _ => Expression.One / at,
    };
}
