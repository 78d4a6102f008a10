namespace LaChan.Science.Inversion;

/// <summary>ln of a sum of exponentials, one by one, without leaving the range of numbers.</summary>
sealed class LnSum
{
    double most = double.NegativeInfinity, sum;

    public double Value => most + Math.Log(sum);

    public void Add(double ln)
    {
        if (double.IsNegativeInfinity(ln)) return;
        if (ln > most) (sum, most) = (sum * Math.Exp(most - ln) + 1, ln);
        else sum += Math.Exp(ln - most);
    }
}
