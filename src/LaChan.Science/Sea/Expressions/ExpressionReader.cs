using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LaChan.Science.Sea.Expressions;

/// <summary>
/// Reads a formula: numbers, x, y, t, pi, + − * / ^ ( ) and sin, cos, exp, sqrt, abs. ^ binds tighter than a sign before it and groups from
/// the right (−2^2 is −4, 2^3^2 is 2^9). A text of any origin may be handed in: length, depth and number of terms are limited.
/// </summary>
public sealed class ExpressionReader
{
    /// <summary>Longest text, characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Deepest nesting of brackets, signs and powers.</summary>
    public const int Deepest = 50;

    /// <summary>Largest number of values and operations.</summary>
    public const int MostTerms = 400;

    readonly string text;
    int at;
    int depth;
    int terms;
    ExpressionFault? fault;

    ExpressionReader(string text) => this.text = text;

    public static bool TryRead(string text, [NotNullWhen(true)] out Expression? expression, [NotNullWhen(false)] out ExpressionFault? fault)
    {
        var reader = new ExpressionReader(text);
        if (text.Length > LongestText) reader.Fault(LongestText, $"longer than {LongestText} characters");
        var read = reader.fault is null ? reader.Sum() : Expression.Zero;
        reader.SkipSpace();
        if (reader.fault is null && reader.at < text.Length) reader.Unexpected("an operator (+ - * / ^)");
        fault = reader.fault;
        expression = fault is null ? read : null;
        return fault is null;
    }

    Expression Sum()
    {
        var left = Product();
        while (fault is null && Next is '+' or '-' or '−')
        {
            var plus = Take() == '+';
            var right = Product();
            left = Counted(plus ? left + right : left - right);
        }
        return left;
    }

    Expression Product()
    {
        var left = Signed();
        while (fault is null && Next is '*' or '/')
        {
            var times = Take() == '*';
            var right = Signed();
            left = Counted(times ? left * right : left / right);
        }
        return left;
    }

    Expression Signed()
    {
        if (Next is not ('+' or '-' or '−')) return Power();
        var minus = Take() != '+';
        var of = Deeper(Signed);
        return Counted(minus ? -of : of);
    }

    Expression Power()
    {
        var left = Value();
        if (fault is not null || Next != '^') return left;
        Take();
        var right = Deeper(Signed);
        return Counted(Expression.Raise(left, right));
    }

    Expression Value()
    {
        if (Next == '(') return Bracket();
        if (char.IsAsciiDigit(Next) || Next == '.') return Number();
        if (char.IsAsciiLetter(Next)) return Named();
        return Unexpected("a number, x, y, t, pi, a function or (");
    }

    Expression Bracket()
    {
        var open = at;
        Take();
        var inside = Deeper(Sum);
        if (fault is not null) return inside;
        if (Next == ')') Take();
        else if (at >= text.Length) Fault(open, "this ( is never closed");
        else Unexpected("an operator or )");
        return inside;
    }

    Expression Number()
    {
        var from = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
        if (at < text.Length && text[at] is 'e' or 'E' && HasExponent(at + 1))
        {
            at += 2;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        }
        if (double.TryParse(text.AsSpan(from, at - from), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return Counted(new Expression.Constant(value));
        return Fault(from, $"\"{Shown(text[from..at])}\" is no number");
    }

    bool HasExponent(int from) => from < text.Length
        && (char.IsAsciiDigit(text[from]) || text[from] is '+' or '-' && from + 1 < text.Length && char.IsAsciiDigit(text[from + 1]));

    Expression Named()
    {
        var from = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_')) at++;
        var name = text[from..at];
        if (name is "x" or "y" or "t") return Counted(new Expression.Variable(name[0]));
        if (name == "pi") return Counted(new Expression.Constant(Math.PI));
        if (!ExpressionFunction.All.TryGetValue(name, out var function))
            return Fault(from, $"\"{Shown(name)}\" is not known; known are x, y, t, pi, {string.Join(", ", ExpressionFunction.All.Keys)}");
        if (Next != '(') return Unexpected($"( after {name}");
        var of = Bracket();
        return Counted(of is Expression.Constant constant ? new Expression.Constant(function.Of(constant.Value)) : new Expression.Call(function, of));
    }

    Expression Deeper(Func<Expression> read)
    {
        if (depth == Deepest) return Fault(at, $"nested deeper than {Deepest}");
        depth++;
        var result = read();
        depth--;
        return result;
    }

    Expression Counted(Expression expression) => ++terms > MostTerms ? Fault(at - 1, $"more than {MostTerms} values and operations") : expression;

    Expression Unexpected(string wanted) => Fault(at, at >= text.Length ? $"ends where {wanted} should follow" : $"\"{text[at]}\" where {wanted} should stand");

    Expression Fault(int where, string what)
    {
        fault ??= new(where + 1, what);
        at = text.Length;
        return Expression.Zero;
    }

    char Next
    {
        get
        {
            SkipSpace();
            return at < text.Length ? text[at] : '\0';
        }
    }

    char Take() => text[at++];

    void SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r') at++;
    }

    static string Shown(string part) => part.Length > 20 ? part[..20] + "…" : part;
}
