namespace LaChan.Science.Sea.Expressions;

/// <summary>A formula of the place (x east, y north, metres) and the time (t, seconds), as a tree. Equal formulas are equal.</summary>
public abstract record Expression
{
    Expression() { }

    public static readonly Expression Zero = new Constant(0);
    public static readonly Expression One = new Constant(1);

    public sealed record Constant(double Value) : Expression;

    public sealed record Variable(char Name) : Expression;

    public sealed record Sum(Expression Left, Expression Right) : Expression;

    public sealed record Product(Expression Left, Expression Right) : Expression;

    public sealed record Quotient(Expression Above, Expression Below) : Expression;

    public sealed record Power(Expression Base, Expression Exponent) : Expression;

    public sealed record Call(ExpressionFunction Function, Expression Of) : Expression;

    /// <summary>Whether it differs from place to place.</summary>
    public bool UsesPlace => this switch
    {
        Variable v => v.Name != 't',
        Sum s => s.Left.UsesPlace || s.Right.UsesPlace,
        Product p => p.Left.UsesPlace || p.Right.UsesPlace,
        Quotient q => q.Above.UsesPlace || q.Below.UsesPlace,
        Power p => p.Base.UsesPlace || p.Exponent.UsesPlace,
        Call c => c.Of.UsesPlace,
        _ => false,
    };

    /// <summary>Its value, in double precision.</summary>
    public double At(double x, double y, double t) => this switch
    {
        Constant c => c.Value,
        Variable v => v.Name switch { 'x' => x, 'y' => y, _ => t },
        Sum s => s.Left.At(x, y, t) + s.Right.At(x, y, t),
        Product p => p.Left.At(x, y, t) * p.Right.At(x, y, t),
        Quotient q => q.Above.At(x, y, t) / q.Below.At(x, y, t),
        Power p => Math.Pow(p.Base.At(x, y, t), p.Exponent.At(x, y, t)),
        Call c => c.Function.Of(c.Of.At(x, y, t)),
        _ => throw new InvalidOperationException($"no value for {GetType().Name}"),
    };

    public static Expression operator +(Expression a, Expression b) => (a, b) switch
    {
        (Constant x, Constant y) => new Constant(x.Value + y.Value),
        (Constant { Value: 0 }, _) => b,
        (_, Constant { Value: 0 }) => a,
        _ => new Sum(a, b),
    };

    public static Expression operator -(Expression a) => new Constant(-1) * a;

    public static Expression operator -(Expression a, Expression b) => a + -b;

    public static Expression operator *(Expression a, Expression b) => (a, b) switch
    {
        (Constant x, Constant y) => new Constant(x.Value * y.Value),
        (Constant { Value: 1 }, _) => b,
        (_, Constant { Value: 1 }) => a,
        _ => new Product(a, b),
    };

    public static Expression operator /(Expression a, Expression b) => (a, b) switch
    {
        (Constant x, Constant y) => new Constant(x.Value / y.Value),
        (_, Constant { Value: 1 }) => a,
        _ => new Quotient(a, b),
    };

    public static Expression Raise(Expression a, Expression b) => (a, b) switch
    {
        (Constant x, Constant y) => new Constant(Math.Pow(x.Value, y.Value)),
        (_, Constant { Value: 1 }) => a,
        _ => new Power(a, b),
    };

    /// <summary>How fast it changes along x or y: the derivative, by the rules of the calculus. The slope of abs at 0 is no number.</summary>
    public Expression Slope(char along) => this switch
    {
        _ when !UsesPlace => Zero,
        Variable v => v.Name == along ? One : Zero,
        Sum s => s.Left.Slope(along) + s.Right.Slope(along),
        Product p => Times(p.Left.Slope(along), p.Right) + Times(p.Right.Slope(along), p.Left),
        Quotient q => Times(q.Above.Slope(along), One / q.Below) - Times(q.Below.Slope(along), q.Above / (q.Below * q.Below)),
        Power { Exponent: Constant n } p => Times(p.Base.Slope(along), n * Raise(p.Base, new Constant(n.Value - 1))),
        Power p => Times(p.Exponent.Slope(along), p * new Call(ExpressionFunction.Log, p.Base)) + Times(p.Base.Slope(along), p.Exponent * p / p.Base),
        Call c => Times(c.Of.Slope(along), c.Function.Slope(c.Of)),
        _ => throw new InvalidOperationException($"no slope for {GetType().Name}"),
    };

    static Expression Times(Expression slope, Expression other) => slope is Constant { Value: 0 } ? Zero : slope * other;
}
