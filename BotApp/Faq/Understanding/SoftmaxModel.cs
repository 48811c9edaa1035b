using System.Numerics;
using System.Runtime.InteropServices;

namespace BotApp.Faq.Understanding;

/// <summary>
/// Multinomial logistic regression over sparse vectors. Trained by stochastic gradient descent in a seeded order, so that the same samples
/// give the same model on every node. Weights are kept as one byte each, scaled per feature.
/// </summary>
public sealed class SoftmaxModel
{
    private const int Epochs = 24;
    private const float FirstRate = 3f;
    private const float RateDecay = 0.25f;
    private const int Seed = 20170821;

    /// <summary>
    /// The share of a sentence's features that are left out whenever it is learned, drawn anew each time: the next writer has other words.
    /// </summary>
    private const float LeftOut = 0.5f;

    /// <summary>The weights are the mean of those after so many last rounds, because each round ends near what it learned last.</summary>
    private const int Averaged = 8;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly int _stride;

    private SoftmaxModel(int classes, sbyte[] weights, float[] scales, float[] bias) =>
        (Classes, _weights, _scales, _bias, _stride) = (classes, weights, scales, bias, bias.Length);

    private SoftmaxModel(int classes, float[] weights, float[] bias)
    {
        (Classes, _bias, _stride) = (classes, bias, bias.Length);
        _weights = new sbyte[weights.Length];
        _scales = new float[weights.Length / _stride];
        for (var feature = 0; feature < _scales.Length; feature++)
        {
            var row = weights.AsSpan(feature * _stride, _stride);
            var largest = 0f;
            foreach (var weight in row)
            {
                largest = Math.Max(largest, Math.Abs(weight));
            }

            _scales[feature] = largest / sbyte.MaxValue;
            for (var at = 0; at < row.Length && largest > 0; at++)
            {
                _weights[(feature * _stride) + at] = (sbyte)MathF.Round(row[at] / _scales[feature]);
            }
        }
    }

    public int Classes { get; }

    /// <summary>Memory of the weights in bytes.</summary>
    public int Size => _weights.Length + (4 * (_scales.Length + _bias.Length));

    /// <param name="samples">Vectors with their class; classes count from 0.</param>
    /// <param name="featureCount">The number of features.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="ct">Cancels between two samples.</param>
    public static SoftmaxModel Train(
        IReadOnlyList<(SparseVector Vector, int Class)> samples, int featureCount, int classes, CancellationToken ct)
    {
        var stride = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var (weights, bias, errors) = (new float[featureCount * stride], new float[stride], new float[stride]);
        var (mean, meanBias) = (new float[weights.Length], new float[stride]);
        var balance = BalanceOf(samples, classes);
        int[] order = [.. Enumerable.Range(0, samples.Count)];
        var kept = new int[samples.Max(one => one.Vector.Features.Length)];
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = FirstRate / (1 + (RateDecay * epoch));
            random.Shuffle(order);
            foreach (var at in order)
            {
                ct.ThrowIfCancellationRequested();
                var (vector, target) = samples[at];
                var features = kept.AsSpan(0, Draw(vector, random, kept));
                bias.CopyTo(errors, 0);
                foreach (var i in features)
                {
                    AddScaled(weights.AsSpan(vector.Features[i] * stride, stride), vector.Values[i] / (1 - LeftOut), errors);
                }

                ToProbabilities(errors.AsSpan(0, classes));
                errors[target] -= 1;
                var step = -rate * balance[target];
                foreach (var i in features)
                {
                    AddScaled(errors, step * vector.Values[i] / (1 - LeftOut), weights.AsSpan(vector.Features[i] * stride, stride));
                }

                AddScaled(errors, step * 0.02f, bias);
            }

            if (epoch >= Epochs - Averaged)
            {
                AddScaled(weights, 1f / Averaged, mean);
                AddScaled(bias, 1f / Averaged, meanBias);
            }
        }

        return new SoftmaxModel(classes, mean, meanBias);
    }

    internal static SoftmaxModel ReadFrom(BinaryReader reader)
    {
        var (classes, stride, features) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var (weights, scales, bias) = (new sbyte[stride * features], new float[features], new float[stride]);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        return new SoftmaxModel(classes, weights, scales, bias);
    }

    internal void WriteTo(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(_stride);
        writer.Write(_scales.Length);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));
    }

    /// <summary>Writes the probability of each class.</summary>
    public void Predict(SparseVector vector, Span<float> probabilities)
    {
        _bias.AsSpan(0, Classes).CopyTo(probabilities);
        for (var i = 0; i < vector.Features.Length; i++)
        {
            var feature = vector.Features[i];
            AddScaled(_weights.AsSpan(feature * _stride, Classes), vector.Values[i] * _scales[feature], probabilities);
        }

        ToProbabilities(probabilities[..Classes]);
    }

    // The places of the features that are learned this time, and how many.
    private static int Draw(SparseVector vector, Random random, int[] kept)
    {
        var count = 0;
        for (var i = 0; i < vector.Features.Length; i++)
        {
            if (random.NextSingle() >= LeftOut)
            {
                kept[count++] = i;
            }
        }

        return count;
    }

    // A class with few wordings must not drown beside one with many.
    private static float[] BalanceOf(IReadOnlyList<(SparseVector Vector, int Class)> samples, int classes)
    {
        var counts = new int[classes];
        foreach (var (_, target) in samples)
        {
            counts[target]++;
        }

        var mean = samples.Count / (float)classes;
        return Array.ConvertAll(counts, count => count == 0 ? 0 : Math.Clamp(MathF.Sqrt(mean / count), 0.6f, 1.6f));
    }

    private static void AddScaled(ReadOnlySpan<float> from, float factor, Span<float> to)
    {
        var by = new Vector<float>(factor);
        for (var at = 0; at < from.Length; at += Vector<float>.Count)
        {
            var sum = new Vector<float>(to[at..]) + (new Vector<float>(from[at..]) * by);
            sum.CopyTo(to[at..]);
        }
    }

    private static void AddScaled(ReadOnlySpan<sbyte> from, float factor, Span<float> to)
    {
        var at = 0;
        for (var by = new Vector<float>(factor); at <= from.Length - Vector<sbyte>.Count; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(from[at..]), out var firstHalf, out var secondHalf);
            Vector.Widen(firstHalf, out var first, out var second);
            Vector.Widen(secondHalf, out var third, out var fourth);
            Add(first, by, to[at..]);
            Add(second, by, to[(at + Vector<float>.Count)..]);
            Add(third, by, to[(at + (2 * Vector<float>.Count))..]);
            Add(fourth, by, to[(at + (3 * Vector<float>.Count))..]);
        }

        for (; at < from.Length; at++)
        {
            to[at] += from[at] * factor;
        }

        static void Add(Vector<int> weights, Vector<float> by, Span<float> to) =>
            (new Vector<float>(to) + (Vector.ConvertToSingle(weights) * by)).CopyTo(to);
    }

    private static void ToProbabilities(Span<float> sums)
    {
        var (largest, total) = (float.MinValue, 0f);
        foreach (var sum in sums)
        {
            largest = Math.Max(largest, sum);
        }

        for (var at = 0; at < sums.Length; at++)
        {
            total += sums[at] = MathF.Exp(sums[at] - largest);
        }

        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] /= total;
        }
    }
}

/// <summary>A vector by its features that are not zero.</summary>
public sealed record SparseVector(int[] Features, float[] Values);
